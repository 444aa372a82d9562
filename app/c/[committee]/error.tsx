"use client";
import { Unexpected } from "@/app/unexpected";

/** Inside the committee's frame, so that the way on stays in sight. */
export default Unexpected;
