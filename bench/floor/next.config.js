/** The floor of every measurement: the same framework, nothing of ours. @type {import("next").NextConfig} */
export default { poweredByHeader: false, images: { unoptimized: true } };
