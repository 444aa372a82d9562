import { randomUUID } from "node:crypto";
import { FRAMEWORK_ACTIONS } from "./framework-actions";
import type { House } from "./situations";

const NOBODY = "5a0b1f0e-0000-4000-8000-000000000000";
const because = "Because the matrix says so.";
const named = { "name.en": "Matrix", "name.ru": "", "name.uz": "", timezone: "Asia/Dushanbe" };

/** Every act apart from items, aimed at nobody and nothing, so that only rights decide. */
export const APART: Record<string, (house: House) => [string, Record<string, string>]> = {
  saveView: ({ committeeId }) => ["views#saveView", { committeeId, name: "Mine", query: "status=draft" }],
  fileItem: ({ committeeId }) => ["items#fileItem", { committeeId, kind: "policyNote" }],
  makeReport: ({ committeeId }) => ["reports#makeReport", { committeeId, from: "2026-01-01", until: "2026-01-31" }],
  dismissReport: ({ committeeId }) => ["reports#dismissReport", { committeeId, reportId: NOBODY }],
  dropReport: ({ committeeId }) => ["reports#dropReport", { committeeId, reportId: NOBODY }],
  declareInterest: ({ committeeId }) => [
    "interests#declareInterest",
    { committeeId, kind: "employer", organisation: "Ministry of Water" },
  ],
  invitePerson: () => ["people#invitePerson", { name: "Somebody New", email: "not an address", locale: "en" }],
  resendInvitation: () => ["people#resendInvitation", { personId: NOBODY }],
  revokeInvitation: () => ["people#revokeInvitation", { personId: NOBODY, reason: because }],
  disablePerson: () => ["people#disablePerson", { personId: NOBODY, reason: because }],
  enablePerson: () => ["people#enablePerson", { personId: NOBODY, reason: because }],
  resetSecondFactor: () => ["people#resetSecondFactor", { personId: NOBODY, reason: because }],
  grantAdmin: () => ["people#grantAdmin", { personId: NOBODY, reason: because }],
  revokeAdmin: () => ["people#revokeAdmin", { personId: NOBODY, reason: because }],
  saveCommittee: () => [
    "committees#saveCommittee",
    { id: NOBODY, slug: "matrix", symbol: "MATRIX", ballotDays: "7", reviewDays: "7", ...named },
  ],
  saveProcedures: ({ committeeId }) => [
    "procedures#saveProcedures",
    { committeeId, "procedures[]": "vote", silenceHours: "72" },
  ],
  saveBallotTerms: () => [
    "committees#saveBallotTerms",
    {
      committeeId: NOBODY,
      "secrecies.0": "open",
      policy: "head",
      proxies: "0",
      reopenDays: "0",
      statementDays: "7",
    },
  ],
  entrustVote: ({ committeeId }) => [
    "proxies#entrustVote",
    { committeeId, toDelegationId: NOBODY, from: "2026-01-01", until: "2026-01-02" },
  ],
  revokeProxy: ({ committeeId }) => ["proxies#revokeProxy", { committeeId, proxyId: NOBODY }],
  closeCommittee: () => ["committees#closeCommittee", { committeeId: NOBODY, reason: because }],
  reopenCommittee: () => ["committees#reopenCommittee", { committeeId: NOBODY, reason: because }],
  saveDelegation: () => ["committees#saveDelegation", { committeeId: NOBODY, code: "XX", ...named }],
  closeDelegation: () => ["committees#closeDelegation", { delegationId: NOBODY, reason: because }],
  reopenDelegation: () => ["committees#reopenDelegation", { delegationId: NOBODY, reason: because }],
  grantRole: ({ committeeId }) => [
    "memberships#grantRole",
    { committeeId, personId: NOBODY, role: "observer", from: "2026-01-01", until: "" },
  ],
  changeMandate: () => ["memberships#changeMandate", { membershipId: NOBODY, until: "", reason: because }],
  endRole: () => ["memberships#endRole", { membershipId: NOBODY, reason: because }],
};
const workflow = { committeeId: NOBODY, kind: "policyNote" };
APART.saveWorkflow = () => ["workflows#saveWorkflow", { ...workflow, change: "add:route" }];
APART.moveToWorkflow = () => [
  "workflows#moveToWorkflow",
  { ...workflow, version: "0", "items[]": NOBODY, reason: because },
];
/** Acts on a project of the committee: to whoever sits elsewhere there is none. */
export const ON_PROJECTS: typeof APART = {
  saveProjectPart: ({ projectId }) => ["projects#saveProjectPart", { projectId, version: "1", part: "tags", rows: "" }],
  removeProjectFile: ({ projectId }) => ["project-files#removeProjectFile", { projectId, fileId: NOBODY }],
  closeProject: ({ projectId }) => [
    "projects#closeProject",
    { projectId, version: "1", as: "suspended", on: "", reason: because },
  ],
  reopenProject: ({ projectId }) => ["projects#reopenProject", { projectId, version: "1", reason: because }],
  assessRisk: ({ projectId }) => [
    "risks#assessRisk",
    { projectId, framework: "ebrd", code: "A", assessedOn: "2026-01-01", reason: because },
  ],
  nameColumns: ({ importId }) => ["imports#nameColumns", { importId, "columns.0": "code" }],
  confirmImport: ({ importId }) => ["imports#confirmImport", { importId }],
  cancelImport: ({ importId }) => ["imports#cancelImport", { importId }],
};
Object.assign(APART, ON_PROJECTS);
APART.saveProject = ({ committeeId }) => [
  "projects#saveProject",
  { committeeId, code: randomUUID(), title: "Matrix", language: "en", area: "energy", status: "planned" },
];
APART.invitePerson = () => [
  "people#invitePerson",
  { name: "Somebody New", email: "somebody.new@majlis.example", locale: "en" },
];

Object.assign(APART, FRAMEWORK_ACTIONS);
