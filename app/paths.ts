import type { Route } from "next";

type Query = Record<string, string | number | readonly string[] | undefined>;

type ListName =
  | "items"
  | "decisions"
  | "projects"
  | "follow-up"
  | "capacity"
  | "members"
  | "interests"
  | "values"
  | "figures"
  | "lights";

/** Every URL of the product. Screens, mails and redirects build addresses here and nowhere else. */
export const paths = {
  committees: "/" as Route,

  signIn: "/sign-in" as Route,
  signOut: "/sign-out" as Route,
  forgotPassword: "/forgot-password" as Route,
  welcome: (token: string) => at("welcome", { token }),
  invitation: (token: string) => at("invitation", token),
  resetPassword: (token: string) => at("reset-password", token),
  confirmEmail: (token: string, done?: "1") => at("confirm-email", token, { done }),
  signInTo: (next: string) => at("sign-in", { next }),
  signInLink: (token?: string, next?: string) => at("sign-in", "link", { token, next }),
  freshSignIn: (next: string) => at("sign-in", "again", { next }),
  secondFactor: (next?: string) => at("second-factor", { next }),

  register: (query?: Query) => at("register", query),
  registerOf: (slug: string, query?: Query) => at("register", slug, query),
  /** `address` is the symbol after the committee's own, as `D/2026/3`. */
  publicDecision: (slug: string, address: string, query?: Query) => at("register", slug, ...address.split("/"), query),
  registerFeed: (query?: Query) => at("register.atom", query),
  registerList: (query?: Query) => at("register.json", query),
  /** A published file by its SHA-256. */
  registerFile: (hash: string) => at("register.json", hash),

  profile: "/profile" as Route,
  availability: "/profile/availability" as Route,
  security: "/profile/security" as Route,
  myInterests: "/profile/interests" as Route,
  setUpSecondFactor: "/profile/second-factor" as Route,
  recoveryCodes: "/profile/recovery-codes" as Route,

  inbox: (slug: string) => at("c", slug),
  items: (slug: string, query?: Query) => at("c", slug, "items", query),
  newItem: (slug: string, query?: Query) => at("c", slug, "items", "new", query),
  item: (slug: string, id: string) => at("c", slug, "items", id),
  editItem: (slug: string, id: string, query?: Query) => at("c", slug, "items", id, "edit", query),
  notices: (slug: string, id: string) => at("c", slug, "items", id, "notices"),
  compare: (slug: string, id: string, from: number, to: number) => at("c", slug, "items", id, "compare", { from, to }),
  scores: (slug: string, id: string) => at("c", slug, "items", id, "scores"),
  recordPdf: (slug: string, id: string) => at("c", slug, "items", id, "record", "pdf"),
  recordDocx: (slug: string, id: string) => at("c", slug, "items", id, "record", "docx"),
  document: (slug: string, id: string, format: "pdf" | "docx") => at("c", slug, "items", id, "document", format),
  dossier: (slug: string, id: string) => at("c", slug, "items", id, "dossier"),
  verifyRecord: (slug: string, id: string) => at("c", slug, "items", id, "verify"),
  checkpoints: (before?: number) => at("checkpoints", { before }),
  checkpoint: (number: number) => at("checkpoints", String(number)),
  checkpointFeed: (before?: number) => at("checkpoints.atom", { before }),
  signingKey: "/checkpoints/key" as Route,
  record: (slug: string, id: string, checkpoint?: number) => at("c", slug, "items", id, "record", { checkpoint }),
  publication: (slug: string, id: string, query?: Query) => at("c", slug, "items", id, "publication", query),
  corrigendum: (slug: string, id: string) => at("c", slug, "items", id, "corrigendum"),
  itemFollowUp: (slug: string, id: string) => at("c", slug, "items", id, "follow-up"),
  /** What became of an adopted capacity request, on its page. */
  itemCapacity: (slug: string, id: string) => `${at("c", slug, "items", id)}#capacity` as Route,
  capacity: (slug: string, query?: Query) => at("c", slug, "follow-up", "capacity", query),
  followUp: (slug: string, query?: Query) => at("c", slug, "follow-up", query),
  printItem: (slug: string, id: string) => at("c", slug, "items", id, "print"),
  projects: (slug: string, query?: Query) => at("c", slug, "projects", query),
  project: (slug: string, id: string, query?: Query) => at("c", slug, "projects", id, query),
  projectReport: (slug: string, id: string, format: "pdf" | "docx") => at("c", slug, "projects", id, "report", format),
  projectRecord: (slug: string, id: string, checkpoint?: number) =>
    at("c", slug, "projects", id, "record", { checkpoint }),
  verifyProject: (slug: string, id: string) => at("c", slug, "projects", id, "verify"),
  results: (slug: string, id: string) => at("c", slug, "projects", id, "results"),
  /** With the form that changes it. */
  milestone: (slug: string, id: string, milestone: string) =>
    `${at("c", slug, "projects", id, "results", { milestone })}#milestone-${milestone}` as Route,
  newIndicator: (slug: string, id: string, result?: string) =>
    at("c", slug, "projects", id, "results", "indicators", "new", { result }),
  indicator: (slug: string, id: string, indicator: string) =>
    at("c", slug, "projects", id, "results", "indicators", indicator),
  editIndicator: (slug: string, id: string, indicator: string) =>
    at("c", slug, "projects", id, "results", "indicators", indicator, "edit"),
  reportingPeriod: (slug: string, id: string, period: string) =>
    at("c", slug, "projects", id, "results", "periods", period),
  newProject: (slug: string) => at("c", slug, "projects", "new"),
  editProject: (slug: string, id: string) => at("c", slug, "projects", id, "edit"),
  editProjectPart: (slug: string, id: string, part: string, query?: Query) =>
    at("c", slug, "projects", id, "edit", part, query),
  projectFile: (id: string) => at("api", "project-files", id),
  projectsIati: (slug: string, query?: Query) => at("c", slug, "projects.xml", query),
  imports: (slug: string, query?: Query) => at("c", slug, "projects", "imports", query),
  importTemplate: (slug: string, format: "csv" | "xlsx") => at("c", slug, "projects", "imports", `template.${format}`),
  import: (slug: string, id: string, query?: Query) => at("c", slug, "projects", "imports", id, query),
  decisions: (slug: string, query?: Query) => at("c", slug, "decisions", query),
  monitoring: (slug: string) => at("c", slug, "monitoring"),
  lights: (slug: string, query?: Query) => at("c", slug, "monitoring", "indicators", query),
  /** A list as a file: `members.xlsx`. */
  list: (slug: string, name: ListName, format: "csv" | "xlsx", query?: Query) =>
    at("c", slug, "lists", `${name}.${format}`, query),
  reports: (slug: string) => at("c", slug, "reports"),
  /** `lost` is why a file of it could not be had. */
  report: (slug: string, id: string, lost?: "missing" | "unanswered") => at("c", slug, "reports", id, { lost }),
  reportFile: (slug: string, id: string, format: "pdf" | "docx") => at("c", slug, "reports", id, format),
  members: (slug: string, query?: Query) => at("c", slug, "members", query),
  interests: (slug: string) => at("c", slug, "interests"),
  explain: (slug: string, query?: Query) => at("c", slug, "explain", query),
  rulebook: (slug: string) => at("c", slug, "rulebook"),
  workflow: (slug: string, kind: string, version: number) => at("c", slug, "rulebook", kind, String(version)),
  search: (slug: string, q?: string, page?: number) =>
    at("c", slug, "search", { q, page: page === 1 ? undefined : page }),

  attachment: (id: string) => at("api", "attachments", id),

  admin: {
    home: "/admin" as Route,
    people: (query?: Query) => at("admin", "people", query),
    person: (id: string) => at("admin", "people", id),
    invite: "/admin/people/invite" as Route,
    committees: "/admin/committees" as Route,
    newCommittee: "/admin/committees/new" as Route,
    committee: (id: string, query?: Query) => at("admin", "committees", id, query),
    committeeSettings: (id: string) => at("admin", "committees", id, "settings"),
    delegations: (id: string) => at("admin", "committees", id, "delegations"),
    newDelegation: (id: string) => at("admin", "committees", id, "delegations", "new"),
    delegation: (id: string, delegationId: string) => at("admin", "committees", id, "delegations", delegationId),
    grantRole: (id: string, query?: Query) => at("admin", "committees", id, "roles", "new", query),
    role: (id: string, membershipId: string) => at("admin", "committees", id, "roles", membershipId),
    workflows: (id: string) => at("admin", "committees", id, "workflows"),
    workflow: (id: string, kind: string, query?: Query) => at("admin", "committees", id, "workflows", kind, query),
    workflowVersions: (id: string, kind: string, query?: Query) =>
      at("admin", "committees", id, "workflows", kind, "versions", query),
    workflowItems: (id: string, kind: string) => at("admin", "committees", id, "workflows", kind, "items"),
    history: (id: string, query?: Query) => at("admin", "committees", id, "history", query),
    explain: (query?: Query) => at("admin", "explain", query),
    audit: (query?: Query) => at("admin", "audit", query),
    /** A list as a file: `people.xlsx`. */
    list: (name: "people" | "roles" | "record", format: "csv" | "xlsx", query?: Query) =>
      at("admin", "lists", `${name}.${format}`, query),
  },

  api: {
    auth: "/api/auth" as Route,
    workflow: (slug: string, kind: string, version: number) => at("api", "c", slug, "workflows", kind, String(version)),
    projects: (slug: string) => at("api", "c", slug, "projects"),
    imports: (slug: string) => at("api", "c", slug, "imports"),
    projectFiles: (id: string) => at("api", "projects", id, "files"),
    uploads: (itemId: string) => at("api", "items", itemId, "attachments"),
  },
} as const;

/** Joins encoded segments; a trailing object becomes the query, without its empty values. */
function at(...parts: (string | Query | undefined)[]): Route {
  const path = parts.filter((part) => typeof part === "string").map((part) => `/${encodeURIComponent(part)}`);
  const query = new URLSearchParams();
  for (const part of parts) {
    if (typeof part !== "object") continue;
    for (const [name, value] of Object.entries(part)) {
      for (const each of Array.isArray(value) ? value : [value]) {
        if (each !== undefined && each !== "") query.append(name, String(each));
      }
    }
  }
  return `${path.join("")}${query.size ? `?${query}` : ""}` as Route;
}
