/**
 * The committee's vocabulary. Database enums, zod enums, types, message keys and screens all
 * derive from these lists; the labels live in `messages/` under the same words.
 */
export const KIND_NAMES = ["oversightReview", "policyNote", "capacityRequest"] as const;
export type KindName = (typeof KIND_NAMES)[number];

export const STATUSES = [
  "draft",
  "submitted",
  "signedOff",
  "inReview",
  "inBallot",
  "inSilence",
  "inConsensus",
  "returned",
  "deferred",
  "adopted",
  "notAdopted",
  "rejected",
  "withdrawn",
] as const;
export type Status = (typeof STATUSES)[number];

/** Statuses that nothing leaves: the item's life in this workflow is over. */
export const FINAL_STATUSES = ["adopted", "notAdopted", "rejected", "withdrawn"] as const satisfies Status[];

const FINAL: readonly Status[] = FINAL_STATUSES;
export const isFinal = (status: Status) => FINAL.includes(status);

export const ROLES = ["member", "reviewer", "secretary", "chair", "observer"] as const;
export type Role = (typeof ROLES)[number];

/** What a representative is within a delegation. */
export const STANDINGS = ["head", "alternate", "adviser"] as const;
export type Standing = (typeof STANDINGS)[number];

/** What a delegation may say in a ballot. A rule offers some of these, and says what each counts as. */
export const CHOICES = ["approve", "noObjection", "object", "amend", "block", "abstain", "recuse"] as const;
export type Choice = (typeof CHOICES)[number];

/** `open`: positions show as they are cast. `named`: once the ballot has closed. `secret`: never, only counts. */
export const SECRECIES = ["open", "named", "secret"] as const;
export type Secrecy = (typeof SECRECIES)[number];

/** Whose word is the delegation's, when several of its members speak. */
export const DELEGATION_POLICIES = ["head", "firstCast", "mustAgree"] as const;
export type DelegationPolicy = (typeof DELEGATION_POLICIES)[number];

/** What a delegation or an observer may have entered in the record beside the positions. */
export const STATEMENT_KINDS = ["explanation", "reservation", "interpretation"] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** How a ballot ends that decides nothing. */
export const UNDECIDED_ENDS = ["deferred", "cancelled", "unreadable"] as const;
export type UndecidedEnd = (typeof UNDECIDED_ENDS)[number];

/** How delegations come to a decision: in a ballot, in writing, by nobody breaking a silence, or by nobody objecting. */
export const PROCEDURES = ["vote", "written", "silence", "consensus"] as const;
export type Procedure = (typeof PROCEDURES)[number];

/** What a delegation may say about a procedure beside its position. */
export const INTERVENTIONS = ["oppose", "liftOpposition", "comment", "withdrawObjection"] as const;
export type Intervention = (typeof INTERVENTIONS)[number];

/** What a reviewer may advise. */
export const ADVICE = ["recommend", "recommendWithChanges", "return", "oppose"] as const;
export type Advice = (typeof ADVICE)[number];

export const REVIEW_RESPONSES = ["pending", "accepted", "declined"] as const;
export type ReviewResponse = (typeof REVIEW_RESPONSES)[number];

/** When a reviewer of an item sees what the other reviewers advise. */
export const OTHERS_REVIEWS = ["always", "afterMine"] as const;
export type OthersReviews = (typeof OTHERS_REVIEWS)[number];

/** What a person other than the author may be on one item by the author's leave. */
export const PARTS = ["editor", "commenter", "reader"] as const;
export type Part = (typeof PARTS)[number];

export const CONFIDENTIALITIES = ["public", "committee", "restricted"] as const;
export type Confidentiality = (typeof CONFIDENTIALITIES)[number];

/** What somebody may have to do with one item that is not theirs. */
export const CONFLICT_TYPES = ["author", "collaborator", "institutional", "personal", "other"] as const;
export type ConflictType = (typeof CONFLICT_TYPES)[number];

/** Out of the item's proceedings, or behind a wall: as if the item did not exist. */
export const CONFLICT_LEVELS = ["recused", "walled"] as const;
export type ConflictLevel = (typeof CONFLICT_LEVELS)[number];

/** Who said so: the person themselves, an officer on the product's suggestion, or an officer unasked. */
export const CONFLICT_SOURCES = ["declared", "suggested", "recorded"] as const;
export type ConflictSource = (typeof CONFLICT_SOURCES)[number];

/** What somebody may have an interest in whatever the item. */
export const INTEREST_KINDS = ["country", "employer", "projectRole", "funder"] as const;
export type InterestKind = (typeof INTEREST_KINDS)[number];

/** Initiative areas of the founding article on the Khujand Declaration. */
export const AREAS = [
  "trade",
  "security",
  "culture",
  "energy",
  "education",
  "infrastructure",
  "environment",
  "partnership",
] as const;
export type Area = (typeof AREAS)[number];

/** Lists that people keep views of. */
export const LISTS = ["items", "projects"] as const;
export type ListName = (typeof LISTS)[number];

/** How far a project has come, in the order of IATI's ActivityStatus 1 to 6. */
export const PROJECT_STATUSES = ["planned", "active", "finalising", "completed", "cancelled", "suspended"] as const;
export type ProjectStatus = (typeof PROJECT_STATUSES)[number];

/** What an organisation is to a project, in the order of IATI's OrganisationRole 1 to 4. */
export const PARTNER_ROLES = ["funding", "accountable", "extending", "implementing"] as const;
export type PartnerRole = (typeof PARTNER_ROLES)[number];

/** Frameworks of environmental and social risk. Each has its own scale; none is converted into another. */
export const RISK_FRAMEWORKS = ["worldBankEsf", "adbEsf", "adbSps", "ebrd", "aiib"] as const;
export type RiskFramework = (typeof RISK_FRAMEWORKS)[number];

export const IMPORT_FORMATS = ["iati", "csv", "xlsx"] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** Where the import of a file into the register stands. */
export const IMPORT_STATES = [
  "queued",
  "mapping",
  "ready",
  "refused",
  "confirmed",
  "done",
  "stale",
  "cancelled",
  "failed",
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** What an import would do with one project of the file. */
export const IMPORT_VERDICTS = ["create", "change", "unchanged", "refuse"] as const;
export type ImportVerdict = (typeof IMPORT_VERDICTS)[number];

/** What the public is told of a vote: nothing but the outcome, how many, or which delegation took which position. */
export const PUBLISHED_POSITIONS = ["none", "counts", "byDelegation"] as const;
export type PublishedPositions = (typeof PUBLISHED_POSITIONS)[number];

export const OUTCOMES = ["adopted", "not-adopted", "no-quorum", "no-opinion"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The levels of a results framework, as in IATI 2.03. */
export const RESULT_LEVELS = ["impact", "outcome", "output", "other"] as const;
export type ResultLevel = (typeof RESULT_LEVELS)[number];

/** What an indicator's numbers are, in the order of IATI's codes 1–5. */
export const MEASURES = ["unit", "percentage", "nominal", "ordinal", "qualitative"] as const;
export type Measure = (typeof MEASURES)[number];

/** How the values of several periods make one: the latest stands for all, or each adds to those before. */
export const PERIOD_SUMS = ["latest", "sum"] as const;
export type PeriodSum = (typeof PERIOD_SUMS)[number];

/** The life of one reported value. Only an accepted one counts; a later accepted one takes its place. */
export const VALUE_STATES = ["draft", "submitted", "returned", "accepted", "superseded"] as const;
export type ValueState = (typeof VALUE_STATES)[number];

/** Where an indicator stands against its plan. Nothing accepted is a state of its own, not a bad one. */
/** A report that a job makes: waited for, there, given up, or past the time it is kept. */
export const REPORT_STATES = ["queued", "ready", "failed", "expired"] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export const LIGHTS = ["onTrack", "atRisk", "offTrack", "noData"] as const;
export type Light = (typeof LIGHTS)[number];

/** How whom a recommendation is addressed to takes it. That there is no response follows from its date. */
export const MANAGEMENT_RESPONSES = ["accepted", "partly", "rejected"] as const;
export type ManagementResponse = (typeof MANAGEMENT_RESPONSES)[number];

/** What has been done about a recommendation, apart from what was said about it. */
export const IMPLEMENTATIONS = ["notStarted", "underway", "implemented"] as const;
export type Implementation = (typeof IMPLEMENTATIONS)[number];

/** What carries a recommendation along after the paper that made it was adopted. */
export const FOLLOW_UP_ACTS = [
  "respondToRecommendation",
  "reportImplementation",
  "closeRecommendation",
  "reopenRecommendation",
] as const;
export type FollowUpAct = (typeof FOLLOW_UP_ACTS)[number];

/** The life of an adopted capacity request: from its adoption to its closure, or to the word that nothing comes of it. */
export const CAPACITY_STATES = [
  "approved",
  "matched",
  "scheduled",
  "delivered",
  "evaluated",
  "closed",
  "declined",
  "withdrawn",
] as const;
export type CapacityState = (typeof CAPACITY_STATES)[number];

/** What carries a capacity request along after its adoption. */
export const CAPACITY_ACTS = [
  "matchRequest",
  "scheduleTraining",
  "recordDelivery",
  "recordEvaluation",
  "closeRequest",
  "declineRequest",
  "withdrawRequest",
  "reopenRequest",
] as const;
export type CapacityAct = (typeof CAPACITY_ACTS)[number];
