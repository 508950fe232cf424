import type { Table } from "../reading/table";
import type { AnyRule } from "../rules/define";
import type { Finding } from "./finding";

/** Rows are told apart by sheet. */
function rowKey(sheetId: string, row: number): string {
  return `${sheetId}|${String(row)}`;
}

/**
 * Hangs consequences under their root: all other findings of a row that an orphan-row rule explains; what rules that read
 * the row as typed say of a shifted row; and a finding whose cell or whole row another rule already explains. A root is never itself a
 * consequence, so that chains have one level.
 */
export function withCauses(findings: readonly Finding[], rules: readonly AnyRule[], tables: readonly Table[]): readonly Finding[] {
  const ruleOf = new Map(rules.map((rule) => [rule.id, rule]));
  const shifted = new Set(tables.flatMap(({ sheet, rows }) => rows.filter((row) => row.shift !== 0).map((row) => rowKey(sheet.id, row.index + 1))));
  const byRow = new Map<string, Finding[]>();
  const own = withOwnIds(findings);
  for (const finding of own) {
    const key = rowKey(finding.sheetId, finding.row);
    const list = byRow.get(key);
    if (list) list.push(finding);
    else byRow.set(key, [finding]);
  }
  return own.map((finding) => {
    const key = rowKey(finding.sheetId, finding.row);
    const others = byRow.get(key) ?? [];
    if (others.length < 2) return finding;
    const cause = rootOf(finding, others, ruleOf, shifted.has(key));
    return cause === null ? finding : { ...finding, cause };
  });
}

/** Two findings of one message in one cell (two acronyms, two misspellings) get ids of their own. */
function withOwnIds(findings: readonly Finding[]): readonly Finding[] {
  const times = new Map<string, number>();
  return findings.map((finding) => {
    const time = (times.get(finding.id) ?? 0) + 1;
    times.set(finding.id, time);
    return time === 1 ? finding : { ...finding, id: `${finding.id}|${String(time)}` };
  });
}

function rootOf(finding: Finding, others: readonly Finding[], ruleOf: ReadonlyMap<string, AnyRule>, shifted: boolean): string | null {
  const rule = ruleOf.get(finding.rule);
  const explainer = others.find((other) => ruleOf.get(other.rule)?.explains !== undefined);
  if (explainer) {
    if (explainer.id === finding.id) return null;
    const explains = ruleOf.get(explainer.rule)?.explains;
    if (explains === "row" || (shifted && rule?.reads === "typed")) return explainer.id;
  }
  const reason = others.find((other) => other.id !== finding.id && explainedBy(rule, finding, other, ruleOf));
  if (!reason) return null;
  return rootOf(reason, others, ruleOf, shifted) ?? reason.id;
}

function explainedBy(rule: AnyRule | undefined, finding: Finding, other: Finding, ruleOf: ReadonlyMap<string, AnyRule>): boolean {
  if (rule?.yields === true && other.cell === finding.cell && ruleOf.get(other.rule)?.yields !== true) return true;
  return rule?.explainedBy?.includes(other.rule) === true && (other.cell === finding.cell || other.cell === null);
}
