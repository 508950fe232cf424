import { change, copy, drop, type Fault } from "./fault";
import { RFC } from "./organismos";
import { day } from "./row";

/** Projects, intermediaries and agreements. */
export const projectFaults: readonly Fault[] = [
  copy("proyectos", { folio: "P-008" }, { folio: "P-008 ", nombre: "Planes de negocio para vidrieros de Tonalá" }, {
    about: "A second project under the folio P-008, with a space at its end.",
    expect: ["PRY-01 proyectos P-008"],
  }),
  change("proyectos", { folio: "P-009" }, { linea: "capacitación", fecha_presentacion: day("02/09"), fecha_coplade: day("10/09"), fecha_recepcion: day("18/09") }, {
    about: "P-009 is of a line that does not exist, and has waited for the Consejo since 18 September.",
    expect: ["PRY-02 proyectos P-009", "PRY-11 proyectos P-009"],
  }),
  change("proyectos", { folio: "P-010" }, { aport_estado: null, organismo: "CPT900119H00" }, {
    about: "P-010 does not say what the state puts in, and names an intermediary that is not registered.",
    expect: ["PRY-04 proyectos P-010", "PRY-03 proyectos P-010"],
  }),
  change("proyectos", { folio: "P-003" }, { aport_estado: 200_000 }, {
    about: "A zero is missing from what the state puts into P-003.",
    expect: ["PRY-05 proyectos P-003"],
  }),
  change("proyectos", { folio: "P-007" }, { aport_organismo: -100_000, viab_financiera: "N" }, {
    about: "P-007 has a negative amount, and was approved though it is not viable.",
    expect: ["PRY-06 proyectos P-007", "PRY-13 proyectos P-007"],
    alongside: ["PRY-05 proyectos P-007"],
  }),
  change("proyectos", { folio: "P-004" }, { dictamen_coplade: "pendiente", fecha_fin: day("01/06"), impacto: null }, {
    about: "P-004 was approved without the committee's opinion, ends before it begins and says nothing of its impact.",
    expect: ["PRY-07 proyectos P-004", "PRY-20 proyectos P-004", "PRY-26 proyectos P-004"],
  }),
  change("proyectos", { folio: "P-006" }, { fecha_coplade: day("28/05"), dictamen_coplade: "positivo", elegibilidad_3: "N" }, {
    about: "P-006, which is regional, has an opinion of the COPLADE; and one criterion is not met.",
    expect: ["PRY-08 proyectos P-006", "PRY-12 proyectos P-006"],
  }),
  change("proyectos", { folio: "P-001" }, { fecha_acta: day("08/05"), letra: "TRES MILLONES CIEN MIL PESOS 00/100 M.N." }, {
    about: "The acta of P-001 was sent a business day late, and its amount in words is another.",
    expect: ["PRY-10 proyectos P-001", "PRY-24 proyectos P-001"],
  }),
  change("proyectos", { folio: "P-002" }, { fecha_acta: day("22/04"), motivos: null, empleos: 0 }, {
    about: "The acta of P-002 was sent before the session, without reasons; no job is promised.",
    expect: ["PRY-09 proyectos P-002", "PRY-14 proyectos P-002", "PRY-17 proyectos P-002"],
  }),
  change("proyectos", { folio: "P-005" }, { entidad: "Antequera", mpymes: 7, convenio: null }, {
    about: "P-005 stands in no known entidad, promises two companies more than it has, and names no agreement.",
    expect: ["PRY-19 proyectos P-005", "PRY-21 proyectos P-005", "PRY-15 proyectos P-005"],
    alongside: ["CON-05 convenios C-05"],
  }),
  drop("votos", { sesion: "2", proyecto: "P-002" }, {
    about: "P-002 was approved without a vote.",
    expect: ["PRY-16 proyectos P-002"],
  }),
  change("organismos", { rfc: RFC.guanajuato }, { rfc: "IGF960231QS1" }, {
    about: "The RFC of the intermediary of Guanajuato has a 31 February, and so nobody finds it.",
    expect: ["OI-01 organismos IGF960231QS1"],
    alongside: ["PRY-03 proyectos P-002", "PRY-03 proyectos P-009", "CON-01 convenios C-02"],
  }),
  change("organismos", { rfc: RFC.puebla }, { tipo: "sindicato", acta: null }, {
    about: "An intermediary of a kind the rules do not know, without the document of its constitution.",
    expect: ["OI-03 organismos " + RFC.puebla, "OI-04 organismos " + RFC.puebla],
  }),
  change("organismos", { rfc: RFC.sonora }, { constituido: "N", solvencia: "N" }, {
    about: "A group of entrepreneurs that is not legally constituted, nor solvent.",
    expect: ["OI-06 organismos " + RFC.sonora, "OI-05 organismos " + RFC.sonora],
  }),
  change("convenios", { numero: "C-02" }, { impacto: "Pendiente", juridico: "N" }, {
    about: "An agreement whose impact is pending, and which the lawyers have not seen.",
    expect: ["CON-02 convenios C-02", "CON-07 convenios C-02"],
  }),
  change("convenios", { numero: "C-04" }, { fecha_firma: day("21/06"), monto_se: 1_020_000 }, {
    about: "C-04 was signed after the first payment, and two digits of its amount changed places.",
    expect: ["CON-04 convenios C-04", "CON-05 convenios C-04", "CON-06 convenios C-04"],
    alongside: ["MIN-04 ministraciones M-07"],
  }),
  change("convenios", { numero: "C-06" }, { vigencia: day("30/11") }, {
    about: "C-06 ends a month before its project.",
    expect: ["CON-08 convenios C-06"],
  }),
];
