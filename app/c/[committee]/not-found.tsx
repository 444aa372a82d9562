import { Absent } from "@/app/absent";

/** Inside the committee's frame. */
export default Absent;
