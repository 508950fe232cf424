import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { recheck } from "../../src/app/recheck";
import type { ReviewTools } from "../../src/app/review";
import { reviewWorkbook, type ReviewRequest } from "../../src/app/review-workbook";
import { DEFAULT_USER_SETTINGS } from "../../src/app/settings";
import { DEFAULT_SETTINGS } from "../../src/core/review/examples";
import { SEVERITIES } from "../../src/core/review/finding";
import { gridFromRows } from "../../src/core/sheet/grid";
import type { Mark } from "../../src/workbook/port";
import { openInExcel } from "../fixtures/excel-host";
import { sourceTableGrid } from "../fixtures/source-table";
import { atMost, note, type Line } from "./measure";
import { generateRegistry } from "./registry/generate";

const MEGABYTE = 1024 * 1024;
const CELLS_A_REQUEST = 150_000;
const FURTHER_REQUESTS = 5;
const ROWS = 100_000;
const MARKED = 2_000;

const REQUEST: ReviewRequest = { user: DEFAULT_USER_SETTINGS, today: DEFAULT_SETTINGS.cutDate };
const TOOLS: ReviewTools = { breathe: () => Promise.resolve() };

/** Requests and bytes between the product and Excel, through Microsoft's client on the stand-in. */
export async function panePart(): Promise<readonly Line[]> {
  const registry = generateRegistry(ROWS).grid;
  const sheet = sourceTableGrid();
  const { host, port } = await openInExcel([
    { name: "Seguimiento ASM", grid: sheet },
    { name: "Padrón", grid: registry },
    { name: "Notas", grid: gridFromRows([["Notas del área"]]) },
  ]);
  const { counters } = host;
  const cells = [sheet, registry].map(({ values, width }) => values.length * width);
  const budget = FURTHER_REQUESTS + 1 + cells.reduce((sum, count) => sum + Math.ceil(count / CELLS_A_REQUEST), 0);

  const state = await reviewWorkbook(port, REQUEST, TOOLS);
  assert.deepEqual(state.review.sheets.map(({ register }) => register), ["asm", "beneficiarios"], "the ASM sheet and the registry are recognised, and no other");
  assert.deepEqual(state.review.failures, []);
  const lines: Line[] = [
    note("findings of the ASM sheet", String(state.review.findings.filter(({ register }) => register === "asm").length)),
    atMost("requests of a review of 3 sheets, 2.4 million cells", counters.requests, budget, ""),
    atMost("largest message of the review", Math.max(counters.largestResponse, counters.largestRequest) / MEGABYTE, 4, " MB"),
  ];

  const [asmId = "", registryId = ""] = state.sheets.map(({ info }) => info.id);
  host.resetCounters();
  const area = { top: 20, left: 5, bottom: 20, right: 5 };
  await recheck(port, state, [{ kind: "cells", sheetId: asmId, area, origin: "user" }], REQUEST, TOOLS);
  lines.push(atMost("requests of a recheck after one edit", counters.requests, 3, ""));

  const marks = Array.from({ length: MARKED }, (_, i): Mark => {
    const column = (i * 7) % registry.width;
    return { sheetId: registryId, row: 1 + i * 49, column, lastColumn: column, severity: SEVERITIES[i % SEVERITIES.length] ?? "info" };
  });
  const before = host.fingerprint();
  for (const [what, act] of [["marking 2,000 scattered cells", () => port.mark(marks, [])], ["removing them", () => port.unmark()]] as const) {
    host.resetCounters();
    const { markedCells } = await act();
    assert.equal(markedCells, MARKED);
    lines.push(atMost(`requests of ${what}`, counters.requests, 10, ""), atMost(`largest message of ${what}`, Math.max(counters.largestRequest, counters.largestResponse) / MEGABYTE, 4, " MB"));
  }
  assert.equal(host.fingerprint(), before, "marks removed leave the workbook as it was");
  return lines;
}

const DIST = path.join(process.cwd(), "dist");
const FIRST_PAINT_KB = 150;

/** What the pane loads before its first paint: the scripts and styles that its page names, after gzip. */
export function bundlePart(): Promise<readonly Line[]> {
  const page = path.join(DIST, "taskpane.html");
  if (!existsSync(page)) return Promise.resolve([note("pane before first paint, gzip", "not measured: no dist/ (npm run build)")]);
  const html = readFileSync(page, "utf8");
  const files = [...html.matchAll(/(?:src|href)="([^":]+\.(?:js|css))"/g)].map(([, file = ""]) => file);
  if (files.length === 0) throw new Error("dist/taskpane.html names no script");
  const kilobytes = [html, ...files.map((file) => readFileSync(path.join(DIST, file)))].reduce((sum, content) => sum + gzipSync(content).length, 0) / 1_000;
  return Promise.resolve([atMost(`pane before first paint, gzip, ${String(files.length)} files`, kilobytes, FIRST_PAINT_KB, " kB")]);
}
