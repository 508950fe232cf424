import { unitsIn, type AsmFacts, type AsmTable } from "../../reading/asm/facts";
import { unitKey } from "../../reading/asm/trailing-unit";
import { asm } from "../../registers/asm";
import { dateOfSerial, daysInMonth, serialOf } from "../../calendar/serial";
import type { CellValue } from "../../sheet/cell";
import { isPlaceholder } from "../../text/placeholder";
import type { AsmCount, AsmDimension, AsmPart, AsmState, AsmSummary } from "../asm-summary";
import { NO_KEY } from "../result";
import { columnPlace, quoted, type ColumnPlace } from "./places";
import { MOST_HELPED_ROWS, rowSpan, whyNotFollowed, type NotFollowed } from "./register-places";
import type { Workings } from "./workings";

/** Why formulas cannot follow an ASM sheet, or one of its breakdowns. */
export type AsmNotFollowed = NotFollowed | "looseRows" | "longTexts" | "advanceTexts";

/** Longer texts cannot be looked up, and these signs mean more than themselves there. */
const MOST_CHARACTERS = 240;
const SIGNS = /[*?~]|^[<>=]/;
const MOST_PLACEHOLDERS = 12;

type Criterion = readonly [ColumnPlace, string];

const OPEN_STATES: readonly AsmState[] = ["en proceso", "no iniciada", "otra"];

/** The formulas of an ASM sheet's numbers, over helper columns of our sheet. `cut` is the cell of the cut date. */
export class AsmFormulas {
  private readonly action: ColumnPlace;
  private readonly span: { readonly first: number; readonly count: number };

  constructor(
    private readonly table: AsmTable,
    private readonly facts: AsmFacts,
    private readonly summary: AsmSummary,
    private readonly workings: Workings,
    private readonly cut: string,
  ) {
    this.span = rowSpan(table);
    const cells = telling(table).map((column) => this.own(column));
    this.action = this.helper("action", (n) => `IF(${cells.map((place) => `TRIM(${place.cell(n)})`).join("&")}="",0,1)`);
  }

  /** A count of all actions, or of those of a part. Without `=`; null when the sheet has not the columns for it. */
  count(count: AsmCount, by: AsmDimension | null = null, part: AsmPart | null = null): string | null {
    if (this.summary.total.counts[count] === null) return null;
    const actions: readonly Criterion[] = [[this.action, "1"], ...(by && part ? this.partCriteria(by, part) : [])];
    const inState = (state: string, more: readonly Criterion[] = []): string => countifs([...actions, ...more, [this.state(), quoted(state)]]);
    switch (count) {
      case "asm":
      case "acciones":
        return countifs(actions);
      case "concluidas":
        return inState("concluida");
      case "enProceso":
        return inState("en proceso");
      case "noIniciadas":
        return inState("no iniciada");
      case "otras":
        return inState("otra");
      case "sinEstado":
        return inState("");
      case "vencidas":
        return OPEN_STATES.map((state) => inState(state, [[this.due(), `"<"&${this.cut}`]])).join("+");
      case "vencenEn30":
      case "vencenEn60":
      case "vencenEn90": {
        const due: readonly Criterion[] = [[this.due(), `">="&${this.cut}`], [this.due(), `"<="&${this.cut}+${count.slice(-2)}`]];
        return `${countifs([...actions, ...due])}${this.knowsState() ? `-${inState("concluida", due)}` : ""}`;
      }
      case "sinEvidencia":
        return countifs([...actions, [this.owing(), "1"]]);
    }
  }

  /** The average advance, `""` where no row has one; null when the sheet has no such column. */
  average(by: AsmDimension | null = null, part: AsmPart | null = null): string | null {
    if (!this.table.has("avance")) return null;
    const criteria: readonly Criterion[] = [[this.action, "1"], ...(by && part ? this.partCriteria(by, part) : [])];
    return `IFERROR(ROUND(AVERAGEIFS(${this.advance().range},${criteria.map(([{ range }, text]) => `${range},${text}`).join(",")}),2),"")`;
  }

  private partCriteria(by: AsmDimension, { key, name }: AsmPart): readonly Criterion[] {
    switch (by) {
      case "programa":
        return [[this.programme(), quoted(name)]];
      case "area":
        return [[this.units(), key === NO_KEY ? quoted(";;") : quoted(`*;${name};*`)]];
      case "estado":
        return [[this.state(), quoted(key)]];
      case "mes":
        return this.monthCriteria(key);
    }
  }

  private monthCriteria(key: string): readonly Criterion[] {
    if (key === NO_KEY) return [[this.due(), '""']];
    const [year = 0, month = 0] = key.split("-").map(Number);
    const day = (serial: number | null): string => {
      const { year, month, day } = dateOfSerial(serial ?? 0);
      return `DATE(${String(year)},${String(month)},${String(day)})`;
    };
    return [[this.due(), `">="&${day(serialOf(year, month, 1))}`], [this.due(), `"<="&${day(serialOf(year, month, daysInMonth(year, month)))}`]];
  }

  private due(): ColumnPlace {
    return this.workings.column(asm, "fecha_termino");
  }

  /** The programme of each row as its part is called: its own, else that of the row above. */
  private programme(): ColumnPlace {
    const cell = this.own("programa");
    const names = this.lookup("programa", programmeSpellings(this.table, this.facts));
    return this.helper("programa", (n, made) => `IF(TRIM(${cell.cell(n)})="",${n === 0 ? '""' : made.cell(n - 1)},IFERROR(VLOOKUP(TRIM(${cell.cell(n)}),${names},2,FALSE),TRIM(${cell.cell(n)})))`);
  }

  /** `;Unidad A;Unidad B;`, `;;` where there is none. */
  private units(): ColumnPlace {
    const cell = this.own("area_responsable");
    const names = this.lookup("area", unitSpellings(this.table, this.summary));
    return this.helper("area", (n) => `IF(TRIM(${cell.cell(n)})="",";;",IFERROR(VLOOKUP(TRIM(${cell.cell(n)}),${names},2,FALSE),";"&TRIM(${cell.cell(n)})&";"))`);
  }

  /** As the state's column says or, where it says nothing, as the advance does. */
  private state(): ColumnPlace {
    const stated = this.table.has("estado") ? this.workings.column(asm, "estado") : null;
    const advance = this.table.has("avance") ? this.advance() : null;
    return this.helper("estado", (n) => {
      const advanced = advance ? `IF(${advance.cell(n)}="","",IF(${advance.cell(n)}>=100,"concluida",IF(${advance.cell(n)}>0,"en proceso","no iniciada")))` : '""';
      return stated ? `IF(${stated.cell(n)}="",${advanced},IF(${stated.cell(n)}="atendido","concluida",${stated.cell(n)}&""))` : advanced;
    });
  }

  private advance(): ColumnPlace {
    const cell = this.own("avance");
    const scale = this.facts.scaleOf("avance");
    return this.helper("avance", (n) => `IF(ISNUMBER(${cell.cell(n)}),ROUND(${scale === 100 ? `IF(${cell.cell(n)}<=1,${cell.cell(n)}*100,${cell.cell(n)})` : cell.cell(n)},2),"")`);
  }

  /** 1 where something was done and no document proves it. */
  private owing(): ColumnPlace {
    const [state, advance] = [this.state(), this.table.has("avance") ? this.advance() : null];
    const cell = this.own("documento");
    const none = ["", ...placeholders(this.table)];
    return this.helper("owing", (n) => `IF(AND(OR(${state.cell(n)}="concluida"${advance ? `,N(${advance.cell(n)})>0` : ""}),OR(${none.map((text) => `TRIM(${cell.cell(n)})=${quoted(text)}`).join(",")})),1,0)`);
  }

  private knowsState(): boolean {
    return this.table.has("estado") || this.table.has("avance");
  }

  private own(column: string): ColumnPlace {
    return columnPlace(this.table.sheet.name, this.table.segments[0].columns.get(column) ?? 0, this.span.first, this.span.count);
  }

  private helper(name: HelperKind, formula: (offset: number, own: ColumnPlace) => string): ColumnPlace {
    return this.workings.helper(this.table, name, KINDS[name], asm, this.span.count, formula);
  }

  /** The range of two columns, spelling and name. */
  private lookup(name: string, spellings: ReadonlyMap<string, string>): string {
    const left = this.workings.texts(`${name} spelled`, "spelled", [...spellings.keys()]);
    const right = this.workings.texts(`${name} canonical`, "canonical", [...spellings.values()]);
    return `${left.range.split(":")[0] ?? ""}:${right.range.split(":")[1] ?? ""}`;
  }
}

const KINDS = { action: "action", programa: "programme", area: "units", estado: "state", avance: "advance", owing: "owing" } as const;
type HelperKind = keyof typeof KINDS;

/** Why formulas cannot follow the sheet as a whole; null when they can. */
export function whyAsmNotFollowed(table: AsmTable, facts: AsmFacts): AsmNotFollowed | null {
  const why = whyNotFollowed(asm, [table]);
  if (why) return why;
  if (table.rows.length > MOST_HELPED_ROWS) return "tooLong";
  if (table.structure.repeatedHeaders.length > 0 || table.structure.totalRows.length > 0 || !tellsRows(table)) return "looseRows";
  // Only numbers can be taken for what they are: a text is read in more ways than a formula knows.
  const texts = table.has("avance") && table.rows.some((row) => typeof row.raw("avance") !== "number" && facts.percentOf(row, "avance") !== null);
  if (texts) return "advanceTexts";
  return table.has("documento") && placeholders(table).length > MOST_PLACEHOLDERS ? "longTexts" : null;
}

/** Why formulas cannot tell the parts of a breakdown; null when they can. */
export function whyAsmPartsNotFollowed(table: AsmTable, facts: AsmFacts, { by }: AsmSummary, dimension: AsmDimension): AsmNotFollowed | null {
  if (dimension !== "programa" && dimension !== "area") return null;
  const texts = dimension === "programa" ? [...programmeSpellings(table, facts)] : [...unitSpellings(table, { by })];
  if ([...texts.flat(), ...by[dimension].map(({ name }) => name)].some((text) => text.length > MOST_CHARACTERS || SIGNS.test(text))) return "longTexts";
  // A mark or a date in the column names no programme, and the row inherits all the same: no formula tells that.
  const inherits = dimension === "programa" && table.rows.some((row) => (trimmed(row.raw("programa")) === "") === (facts.namedBy(row) === row));
  return inherits ? "looseRows" : null;
}

/** The columns any of which makes a row an action. */
function telling(table: AsmTable) {
  return (["asm", "acciones", "fecha_termino"] as const).filter((column) => table.has(column));
}

/** Whether the rows of the table are those in which some of these columns say something, one after another. */
function tellsRows(table: AsmTable): boolean {
  if (table.rows.some((row) => telling(table).every((column) => trimmed(row.raw(column)) === ""))) return false;
  const known = new Set([...table.rows.map(({ index }) => index), ...table.structure.blankRows]);
  const first = table.rows[0]?.index ?? 0;
  const last = table.rows.at(-1)?.index ?? first;
  for (let row = first; row <= last; row++) if (!known.has(row)) return false;
  return true;
}

function programmeSpellings(table: AsmTable, facts: AsmFacts): ReadonlyMap<string, string> {
  return new Map(
    table.rows.flatMap((row): [string, string][] => {
      const raw = trimmed(row.raw("programa"));
      const programme = facts.programmeOf(row);
      return raw === "" || !programme ? [] : [[raw, programme.text]];
    }),
  );
}

function unitSpellings(table: AsmTable, { by }: Pick<AsmSummary, "by">): ReadonlyMap<string, string> {
  const names = new Map(by.area.map(({ key, name }) => [key, name]));
  return new Map(
    table.rows.flatMap((row): [string, string][] => {
      const raw = trimmed(row.raw("area_responsable"));
      const units = unitsIn(row, "area_responsable").map((unit) => names.get(unitKey(unit)) ?? unit);
      return raw === "" ? [] : [[raw, `;${units.map((unit) => `${unit};`).join("")}`]];
    }),
  );
}

/** What stands for a document and is none, as the sheet writes it. */
function placeholders(table: AsmTable): readonly string[] {
  return [...new Set(table.rows.filter(({ documento }) => documento !== "" && isPlaceholder(documento)).map((row) => trimmed(row.raw("documento"))))];
}

/** What TRIM gives: of several spaces one, and none at the ends. */
function trimmed(value: CellValue): string {
  return String(value).replace(/ +/g, " ").replace(/^ | $/g, "");
}

function countifs(criteria: readonly Criterion[]): string {
  return `COUNTIFS(${criteria.map(([{ range }, text]) => `${range},${text}`).join(",")})`;
}
