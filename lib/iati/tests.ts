/**
 * The tests of the official ruleset (IATI-Rulesets, SPEC), each a function from an element to the places
 * that break it. A rule is one of these with its paths.
 */

import { addUp, isHundred, isWithinHundred } from "../rules/shares";
import { type Node, type Spot, spots } from "./tree";
import { isValue } from "./values";

/** What a test may know besides the file. `today` and `now` as ISO 8601, UTC. */
export type Setting = { today: string; now: string };
/** The lines at which an element breaks a rule. */
export type Test = (node: Node, setting: Setting) => number[];

const lines = (broken: readonly Spot[]) => broken.map(({ line }) => line);
const all = (node: Node, paths: readonly string[]) => paths.flatMap((path) => spots(node, path));
export const when =
  (condition: (node: Node) => boolean, test: Test): Test =>
  (node, setting) =>
    condition(node) ? test(node, setting) : [];
export const holds =
  (condition: (node: Node) => boolean): Test =>
  (node) =>
    condition(node) ? [] : [node.line];
export const count = (node: Node, path: string) => spots(node, path).length;

export const atLeastOne = (...paths: string[]): Test => holds((node) => all(node, paths).length > 0);

export const atMostOne =
  (path: string): Test =>
  (node) =>
    lines(spots(node, path).slice(1));

/** The texts are all different from each other. */
export const unique =
  (...paths: string[]): Test =>
  (node) => {
    const values = all(node, paths).map(({ value }) => value.trim());
    return new Set(values).size < values.length ? [node.line] : [];
  };

export const startsWith =
  (path: string, separator: string, ...prefixes: string[]): Test =>
  (node) => {
    const starts = all(node, prefixes).map(({ value }) => `${value}${separator}`);
    return lines(spots(node, path).filter(({ value }) => !starts.some((start) => value.startsWith(start))));
  };

export const startsWithOneOf =
  (path: string, starts: ReadonlySet<string>): Test =>
  (node) =>
    lines(spots(node, path).filter(({ value }) => !hasStart(value, starts)));

/** Codes of agencies hold hyphens themselves: every beginning that ends before one is looked up. */
function hasStart(value: string, starts: ReadonlySet<string>): boolean {
  for (let at = value.indexOf("-"); at >= 0; at = value.indexOf("-", at + 1))
    if (starts.has(value.slice(0, at))) return true;
  return false;
}

export const noSpaces =
  (path: string): Test =>
  (node) =>
    lines(spots(node, path).filter(({ value }) => value !== value.trim()));

export const noSigns =
  (path: string): Test =>
  (node) =>
    lines(spots(node, path).filter(({ value }) => !/^[^/&|?]+$/.test(value)));

/** Dates in order; the same day is. Nothing to say where one is missing. */
export const dateOrder =
  (less: string, more: string): Test =>
  (node) => {
    const [from, to] = [dates(node, less)[0], dates(node, more)[0]];
    return from && to && from.value > to.value ? [from.line] : [];
  };

export const notAfterToday =
  (path: string): Test =>
  (node, { today }) =>
    lines(dates(node, path).filter(({ value }) => value > today));

export const notAfterNow =
  (path: string): Test =>
  (node, { now }) =>
    lines(
      spots(node, path).filter(
        ({ value }) => isValue("dateTime", value) && Date.parse(withZone(value)) > Date.parse(now),
      ),
    );

/** A period of at most 365 days from its first to its last day. */
export const withinYear =
  (start: string, end: string): Test =>
  (node) => {
    const [from, to] = [dates(node, start)[0], dates(node, end)[0]];
    return from && to && daysBetween(from.value, to.value) > 365 ? [from.line] : [];
  };

export const between =
  (path: string, start: string, end: string): Test =>
  (node) => {
    const [from, to] = [dates(node, start)[0], dates(node, end)[0]];
    return lines(dates(node, path).filter(({ value }) => (from && value < from.value) || (to && value > to.value)));
  };

const decimals = (node: Node, paths: readonly string[]) =>
  all(node, paths).filter(({ value }) => isValue("decimal", value));

export const percentage =
  (path: string): Test =>
  (node) =>
    lines(decimals(node, [path]).filter(({ value }) => !isWithinHundred(value)));

export const addsUp =
  (...paths: string[]): Test =>
  (node) =>
    addUp(decimals(node, paths).map(({ value }) => value)) ? [] : [node.line];

/** What is alone says no other share. */
export const isAll = (value: string) => isValue("decimal", value) && isHundred(value);
export const isNumber = (value: string) => value.trim() !== "" && Number.isFinite(Number(value));

/** Valid dates at a path, as plain days: zones of days do not count here. */
const dates = (node: Node, path: string): Spot[] =>
  spots(node, path)
    .filter(({ value }) => isValue("date", value))
    .map((spot) => ({ ...spot, value: spot.value.trim().slice(0, 10) }));

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const withZone = (instant: string) =>
  /(?:Z|[+-]\d\d:\d\d)$/.test(instant.trim()) ? instant.trim() : `${instant.trim()}Z`;
