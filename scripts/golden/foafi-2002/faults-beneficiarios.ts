import { change, copy, type Fault } from "./fault";
import { curpOf } from "./identity";
import { personOf } from "./people";
import { day } from "./row";

const LONGEST_TEXT = 32_767;

/** Beneficiaries, plans, funds and credits. */
export const beneficiaryFaults: readonly Fault[] = [
  change("beneficiarios", { id: "B-017" }, { curp: null }, { about: "A person without a CURP.", expect: ["BEN-01 beneficiarios B-017"] }),
  change("beneficiarios", { id: "B-021" }, { curp: "VAOF520230HSRLCR01" }, { about: "A CURP of a 30 February.", expect: ["BEN-02 beneficiarios B-021"] }),
  change("beneficiarios", { id: "B-022" }, { rfc: "AYA940425RN" }, { about: "The RFC of a company lacks its last character.", expect: ["BEN-03 beneficiarios B-022"] }),
  change("beneficiarios", { id: "B-024" }, { rfc: "XAXX010101000" }, { about: "The RFC of the public at large.", expect: ["BEN-04 beneficiarios B-024"] }),
  change("beneficiarios", { id: "B-035" }, { curp: curpOf(personOf("B-036")) }, { about: "One CURP with two names.", expect: ["BEN-06 beneficiarios B-036"] }),
  change("beneficiarios", { id: "B-009" }, { empleados: 3.5 }, { about: "Three and a half employees.", expect: ["BEN-07 beneficiarios B-009"] }),
  change("beneficiarios", { id: "B-010" }, { empleados: 1_000_000_000 }, { about: "A thousand million employees.", expect: ["BEN-09 beneficiarios B-010"] }),
  change("beneficiarios", { id: "B-011" }, { tamano: "micro" }, { about: "Six employees in commerce are no micro company.", expect: ["BEN-08 beneficiarios B-011"] }),
  change("beneficiarios", { id: "B-012" }, { sector: "maquila" }, { about: "A sector that the table of sizes does not have.", expect: ["BEN-11 beneficiarios B-012"] }),
  change("beneficiarios", { id: "B-013" }, { mismos_fines: "S" }, { about: "Support of another programme for the same ends.", expect: ["BEN-14 beneficiarios B-013"] }),
  change("beneficiarios", { id: "B-028" }, { constituida: "N" }, { about: "Money for a business that is not constituted.", expect: ["BEN-13 beneficiarios B-028"] }),
  change("beneficiarios", { id: "B-037" }, { proyecto: "P-077" }, { about: "A beneficiary of a project that is not there.", expect: ["BEN-12 beneficiarios B-037"] }),
  change("beneficiarios", { id: "B-026" }, { nombre: "Hernández Cruz Aurelio 🌮", fecha: "31/02/2002" }, { about: "An emoji in a name, which nobody minds, and a 31 February.", expect: ["CEL-02 beneficiarios B-026"] }),
  change("planes", { id: "PL-01" }, { aport_foafi: 56_000.01 }, { about: "A plan supported with 70.00 % and one centavo.", expect: ["PLN-01 planes PL-01", "PLN-04 proyectos P-002"] }),
  change("planes", { id: "PL-09" }, { fecha: day("14/06") - 365 }, { about: "A plan of the year before.", expect: ["PLN-05 planes PL-09"] }),
  copy("planes", { id: "PL-12" }, { id: "PL-15" }, { about: "A second plan of the same company.", expect: ["PLN-02 planes PL-15"], alongside: ["PLN-04 proyectos P-010"] }),
  change("planes", { id: "PL-13" }, { costo: 0 }, { about: "A plan supported that cost nothing.", expect: ["PLN-03 planes PL-13"] }),
  change("fondos", { id: "F-01" }, { aport_foafi: 3_000_000.01, aport_otros: 249_999.99, nivel_riesgo: null }, {
    about: "A fund in which the FOAFI has one centavo more than half, without its level of risk.",
    expect: ["FON-01 fondos F-01", "FON-05 fondos F-01"],
  }),
  change("fondos", { id: "F-02" }, { modalidad: "ampliación", matriz: "N" }, { about: "A fund of an unknown kind, contracted with a branch.", expect: ["FON-08 fondos F-02", "FON-06 fondos F-02"] }),
  change("fondos", { id: "F-03" }, { patrimonio: 10_500_000 }, { about: "A fund worth more than what was put into it.", expect: ["FON-02 fondos F-03"] }),
  change("creditos", { id: "CR-02" }, { beneficiario: "B-099" }, { about: "A credit of a beneficiary who is not there.", expect: ["CRE-01 creditos CR-02"] }),
  change("creditos", { id: "CR-06" }, { aval_concedido: 650_000 }, { about: "A guarantee larger than the one asked for.", expect: ["CRE-02 creditos CR-06"] }),
  change("creditos", { id: "CR-03" }, { fecha_aval: day("10/06") }, { about: "A guarantee granted before it was asked for.", expect: ["CRE-03 creditos CR-03"] }),
  change("creditos", { id: "CR-20" }, { tipo_institucion: "casa de empeño" }, { about: "A lender of a kind that the rules do not have.", expect: ["CRE-04 creditos CR-20"] }),
  change("creditos", { id: "CR-23" }, { monto: 0 }, { about: "A credit of nothing.", expect: ["CRE-05 creditos CR-23"] }),
  copy("creditos", { id: "CR-18" }, { id: "CR-26" }, { about: "The same credit under two ids.", expect: ["CRE-06 creditos CR-26"] }),
  change("creditos", { id: "CR-24" }, { monto: "$18,000.00 MN" }, { about: "An amount written as text.", expect: ["CEL-03 creditos CR-24"] }),
  change("creditos", { id: "CR-25" }, { monto: { formula: "#REF!*1000", value: "#REF!" } }, { about: "An amount whose formula lost its reference.", expect: ["CEL-02 creditos CR-25"] }),
  change("creditos", { id: "CR-22" }, { institucion: "Unión de Crédito Serrana ".repeat(1_400).slice(0, LONGEST_TEXT) }, { about: "The longest text a cell holds.", expect: [] }),
];
