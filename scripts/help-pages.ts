import { SOURCES, type Norm } from "../src/core/norms/citations";
import { exampleTables, runExample, type ExampleTable } from "../src/core/review/examples";
import type { Severity } from "../src/core/review/finding";
import { registerKinds, type RegisterKind } from "../src/core/review/kinds";
import { findingMessage } from "../src/core/review/message";
import type { AnyRule } from "../src/core/rules/define";
import { cellAddress, columnLetters } from "../src/core/sheet/address";
import type { Grid } from "../src/core/sheet/grid";

const SEVERITY: Readonly<Record<Severity, { name: string; meaning: string }>> = {
  error: { name: "Error", meaning: "la fila no se puede usar o la norma se incumple" },
  warning: { name: "Advertencia", meaning: "probablemente está mal; decide una persona" },
  info: { name: "Nota", meaning: "estilo o rastro; no impide enviar la hoja" },
};

const FAMILIES: Readonly<Record<string, string>> = {
  E: "Estructura de la hoja",
  I: "Identidad: número y programa",
  T: "Texto del ASM y de las acciones",
  A: "Áreas",
  F: "Fechas",
  R: "Resultados y productos",
  X: "Entre filas",
  V: "Avance (si la hoja tiene columnas de avance)",
  PRY: "Proyectos",
  OI: "Organismos intermedios",
  CON: "Convenios",
  BEN: "Beneficiarios",
  PLN: "Planes de negocio",
  FON: "Fondos de garantía",
  CRE: "Créditos y avales",
  MIN: "Ministraciones",
  PRE: "Presupuesto",
  INF: "Informes",
  SES: "Sesiones y votos",
  ACT: "Acta",
  SIN: "Siniestros",
  DIF: "Difusión",
  QUE: "Quejas",
  IND: "Indicadores capturados a mano",
  CEL: "Celdas de cualquier registro",
};

const PACKS: Readonly<Record<string, string>> = {
  extendido: "Está en el paquete «extendido»: solo se aplica si usted lo activa en Ajustes, porque no se sigue de los documentos fuente.",
};

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="es-MX">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'">
<title>${escape(title)}</title>
<link rel="stylesheet" href="ayuda.css">
</head>
<body>
${body}
</body>
</html>
`;
}

function normText(norm: Norm): string {
  const source = SOURCES[norm.source];
  const quote = norm.quote === null ? "" : `\n<blockquote>${escape(norm.quote)}</blockquote>`;
  const year = source.year === "" ? "" : ` (${source.year})`;
  return `<p>${escape(source.title)}${escape(year)}, ${escape(norm.locator)}. <span class="issuer">${escape(source.issuer)}</span></p>${quote}`;
}

const LONGEST_CELL = 140;

function shorten(text: string): string {
  return text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL / 2)} … ${text.slice(-LONGEST_CELL / 2)}` : text;
}

function exampleTable(title: string, grid: Grid, marked: ReadonlySet<string>, columns: readonly number[]): string {
  const head = columns.map((column) => `<th scope="col">${columnLetters(column)}</th>`).join("");
  const rows = grid.values.map((row, r) => {
    // A title spreads over the empty cells beside it, as it does in Excel.
    const isTitle = columns.every((column) => column === columns[0] || ((row[column] ?? "") === "" && !marked.has(cellAddress(r, column))));
    const cells = (isTitle ? columns.slice(0, 1) : columns).map((column) => {
      const text = escape(shorten(String(row[column] ?? "")));
      const isMarked = marked.has(cellAddress(r, column));
      const classes = [isTitle ? "title" : "", isMarked ? "marked" : ""].filter((name) => name !== "").join(" ");
      const attributes = `${classes === "" ? "" : ` class="${classes}"`}${isTitle ? ` colspan="${String(columns.length)}"` : ""}`;
      return `<td${attributes}>${isMarked ? '<span class="flag">▲</span> ' : ""}${text}</td>`;
    });
    return `<tr${marked.has(String(r + 1)) ? ' class="marked"' : ""}><th scope="row">${String(r + 1)}</th>${cells.join("")}</tr>`;
  });
  return `<div class="sheet" tabindex="0" role="region" aria-label="Ejemplo: ${escape(title)}"><table><thead><tr><td></td>${head}</tr></thead><tbody>${rows.join("\n")}</tbody></table></div>`;
}

function exampleSection(rule: AnyRule): string {
  return rule.examples
    .map((example) => {
      const sheets = exampleTables(rule, example, registerKinds);
      const { findings } = runExample(rule, example, registerKinds);
      const several = sheets.length > 1;
      const tables = sheets.map((sheet, i) => {
        const marked = new Set(findings.filter(({ sheetId }) => sheetId === String(i + 1)).map((finding) => finding.cell ?? String(finding.row)));
        const name = several ? `<h4>Hoja ${escape(sheet.name)}</h4>\n` : "";
        return `${name}${exampleTable(several ? `${example.title}, hoja ${sheet.name}` : example.title, sheet.grid, marked, shownColumns(rule, example, sheet, i === 0))}`;
      });
      const said = findings.map((finding) => {
        const place = finding.cell ?? `Fila ${String(finding.row)}`;
        return `<li><strong>${several ? `${escape(finding.sheet)}, ` : ""}${place}</strong>: ${escape(findingMessage(finding, rule))}</li>`;
      });
      const outcome = said.length === 0 ? "<p>Cotejo no dice nada.</p>" : `<ul>${said.join("")}</ul>`;
      return `<h3>${escape(example.title)}</h3>\n${tables.join("\n")}\n${outcome}`;
    })
    .join("\n");
}

/** The columns of an example's sheet that are worth showing: those that identify a row, those the rule needs and those the rows change. */
function shownColumns(rule: AnyRule, example: AnyRule["examples"][number], { kind, grid }: ExampleTable, isHome: boolean): readonly number[] {
  const all = Array.from({ length: grid.width }, (_, c) => c);
  if (example.rows === undefined) return all.filter((c) => grid.values.some((row) => row[c] !== ""));
  const { register } = kind;
  const needed = isHome ? rule.needs : (rule.uses ?? []).filter((use) => use.register.key === register.key).flatMap(({ by, reads }) => [by ?? "", ...reads]);
  const rows = isHome ? example.rows : (example.also ?? []).filter((sheet) => sheet.register.key === register.key).flatMap((sheet) => sheet.rows);
  const used = new Set(["no", "asm", register.identity ?? "", ...needed, ...rows.flatMap((row) => Object.keys(row))]);
  const headers = new Set([...used].map((key) => register.columns[key]?.header));
  const shown = all.filter((c) => grid.values.some((row) => headers.has(String(row[c]))));
  return shown.length > 0 ? shown : all;
}

function rulePage(rule: AnyRule, kind: RegisterKind): string {
  const severity = SEVERITY[rule.severity];
  const parts = [
    `<nav><a href="index.html">Todas las reglas</a></nav>`,
    `<h1><span class="id">${rule.id}</span> ${escape(rule.title)}</h1>`,
    `<p><span class="severity ${rule.severity}">${severity.name}</span>: ${severity.meaning}.</p>`,
    rule.pack ? `<p class="pack">${escape(PACKS[rule.pack] ?? "")}</p>` : "",
    `<h2>Por qué importa</h2>\n<p>${escape(rule.why)}</p>`,
    `<h2>De dónde sale</h2>\n${normText(rule.norm)}`,
    rule.legitimate === undefined ? "" : `<h2>Cuándo está bien así</h2>\n<p>${escape(rule.legitimate)}</p>`,
    `<h2>Cómo se corrige</h2>\n<p>${escape(rule.remedy)}</p>`,
    rule.needs.length === 0 && (rule.uses ?? []).length === 0
      ? ""
      : `<h2>Qué columnas necesita</h2>\n<p>${escape(neededColumns(rule, kind))}. Si faltan, la regla aparece como «no evaluada».</p>`,
    `<h2>Ejemplos</h2>\n${exampleSection(rule)}`,
  ];
  return page(`${rule.id} ${rule.title} · Cotejo`, `<main>\n${parts.filter((part) => part !== "").join("\n")}\n</main>`);
}

/** "Folio, Fecha; de la hoja Convenios: Fecha de firma". */
function neededColumns(rule: AnyRule, kind: RegisterKind): string {
  const own = rule.needs.map((key) => kind.register.columns[key]?.header ?? key).join(", ");
  const others = (rule.uses ?? []).map(({ register, by, reads }) => {
    const columns = [...(by === null ? [] : [by]), ...reads].map((key) => register.columns[key]?.header ?? key);
    return `de la hoja ${register.sheetName}: ${columns.join(", ")}`;
  });
  return [own, ...others].filter((text) => text !== "").join("; ");
}

function indexPage(): string {
  const sections = registerKinds.flatMap((kind) => {
    const families = new Map<string, AnyRule[]>();
    for (const rule of kind.rules) {
      if (rule.register.key !== kind.register.key) continue;
      const family = /^ASM-([A-Z])/.exec(rule.id)?.[1] ?? /^[A-Z]+/.exec(rule.id)?.[0] ?? "";
      families.set(family, [...(families.get(family) ?? []), rule]);
    }
    const lists = [...families].map(([family, rules]) => {
      const items = rules.map(
        (rule) => `<li><a href="${rule.id}.html"><span class="id">${rule.id}</span> ${escape(rule.title)}</a> <span class="severity ${rule.severity}">${SEVERITY[rule.severity].name}</span></li>`,
      );
      return `<h3>${escape(FAMILIES[family] ?? family)}</h3>\n<ul class="rules">\n${items.join("\n")}\n</ul>`;
    });
    return [`<h2>${escape(kind.register.title)}</h2>`, ...lists];
  });
  return page("Reglas de Cotejo", `<main>\n<h1>Qué revisa Cotejo</h1>\n<p>Cada regla dice qué busca, en qué norma descansa, cuándo una fila así está bien y cómo se corrige.</p>\n${sections.join("\n")}\n</main>`);
}

/** Help pages by file name: one a rule, and their index. */
export function helpPages(): ReadonlyMap<string, string> {
  const pages = new Map([["index.html", indexPage()]]);
  for (const kind of registerKinds) for (const rule of kind.rules) if (rule.register.key === kind.register.key) pages.set(`${rule.id}.html`, rulePage(rule, kind));
  return pages;
}
