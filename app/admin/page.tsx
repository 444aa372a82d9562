import { redirect } from "next/navigation";
import { paths } from "@/app/paths";

export default function AdminPage() {
  redirect(paths.admin.people());
}
