"use client";
import { Unexpected } from "@/app/unexpected";

/** Inside the administration's frame, so that the way on stays in sight. */
export default Unexpected;
