import { measuredSize } from "../norms/company-size";
import { criterion } from "../norms/criteria";
import type { Row } from "../reading/row";
import { beneficiarios } from "../registers/beneficiarios";
import { SECTOR, TAMANO } from "../registers/values";
import type { PacketGround } from "./ground";
import type { RowRef, SizeMix, Traced } from "./packet";

type Computed = keyof SizeMix["computed"];
type Declared = keyof SizeMix["declared"];

const SIZES = [TAMANO.micro, TAMANO.pequena, TAMANO.mediana] as const;

/** The sizes of a project's beneficiaries by sector and employees (definition X), beside those they declare. */
export function sizeMix(folio: string, { book, ref, settings }: PacketGround): SizeMix {
  const computed: Record<Computed, RowRef[]> = { micro: [], pequeña: [], mediana: [], fuera: [], sinDato: [] };
  const declared: Record<Declared, RowRef[]> = { micro: [], pequeña: [], mediana: [], sinDato: [] };
  const disagree: RowRef[] = [];
  const rows = book.rows(beneficiarios, "proyecto", folio);
  for (const row of rows) {
    const size = sizeOf(row, settings.criteria);
    const said = SIZES.find((each) => each === row.tamano) ?? null;
    const place = ref(beneficiarios, row, "tamano");
    computed[size ?? "sinDato"].push(place);
    declared[said ?? "sinDato"].push(place);
    if (size !== null && said !== null && size !== said) disagree.push(place);
  }
  return {
    total: rows.length,
    computed: { micro: counted(computed.micro), pequeña: counted(computed.pequeña), mediana: counted(computed.mediana), fuera: counted(computed.fuera), sinDato: counted(computed.sinDato) },
    declared: { micro: counted(declared.micro), pequeña: counted(declared.pequeña), mediana: counted(declared.mediana), sinDato: counted(declared.sinDato) },
    disagree,
  };
}

/** Producers and artisans are micro whatever their number, unless A-09 is read otherwise. */
function sizeOf(row: Row<typeof beneficiarios>, criteria: PacketGround["settings"]["criteria"]) {
  const measured = measuredSize(row, criteria);
  return measured === null && row.sector === SECTOR.primario && criterion(criteria, "A-09") !== "por-tamano" ? TAMANO.micro : measured;
}

function counted(from: readonly RowRef[]): Traced<number> {
  return { value: from.length, from };
}
