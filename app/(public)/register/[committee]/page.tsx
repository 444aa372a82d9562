import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isSlug } from "@/lib/register/schema";
import { RegisterList, registerMetadata } from "../register-list";

export async function generateMetadata({
  params,
  searchParams,
}: PageProps<"/register/[committee]">): Promise<Metadata> {
  return registerMetadata(await searchParams, (await params).committee);
}

/** What one committee has published. */
export default async function CommitteeRegisterPage({ params, searchParams }: PageProps<"/register/[committee]">) {
  const { committee } = await params;
  if (!isSlug(committee)) notFound();
  return <RegisterList query={await searchParams} committee={committee} />;
}
