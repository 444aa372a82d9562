import type { Metadata } from "next";
import { RegisterList, registerMetadata } from "../register-list";

export async function generateMetadata({
  params,
  searchParams,
}: PageProps<"/register/[committee]">): Promise<Metadata> {
  return registerMetadata(await searchParams, (await params).committee);
}

/** What one committee has published. */
export default async function CommitteeRegisterPage({ params, searchParams }: PageProps<"/register/[committee]">) {
  return <RegisterList query={await searchParams} committee={(await params).committee} />;
}
