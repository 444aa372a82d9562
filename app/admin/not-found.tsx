import { Absent } from "@/app/absent";

/** Inside the administration's frame. */
export default Absent;
