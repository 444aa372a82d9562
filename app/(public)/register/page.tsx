import type { Metadata } from "next";
import { RegisterList, registerMetadata } from "./register-list";

export async function generateMetadata({ searchParams }: PageProps<"/register">): Promise<Metadata> {
  return registerMetadata(await searchParams);
}

/** What every committee of the installation has published. */
export default async function RegisterPage({ searchParams }: PageProps<"/register">) {
  return <RegisterList query={await searchParams} />;
}
