import { checkCurp, normalizeCurp } from "../../identity/curp";
import { checkRfc, normalizeRfc } from "../../identity/rfc";
import { cite } from "../../norms/citations";
import { beneficiarios } from "../../registers/beneficiarios";
import { defineFoafiRule } from "../foafi-rule";

/** Four letters of the name and six digits of the birth date. */
const SHARED = 10;
const LETTERS = 4;
const FISICA_LENGTH = 13;

/** X stands where RENAPO or SAT puts it for a letter the other keeps: an Ñ, a second surname there is not, part of a bad word. */
function sameButForX(curp: string, rfc: string): boolean {
  return curp.slice(LETTERS, SHARED) === rfc.slice(LETTERS, SHARED) && (curp.slice(0, LETTERS).includes("X") || rfc.slice(0, LETTERS).includes("X"));
}

export default defineFoafiRule({
  id: "BEN-05",
  slug: "rfc-y-curp",
  severity: "warning",
  register: beneficiarios,
  scope: "row",
  needs: ["curp", "rfc"],
  explainedBy: ["BEN-02", "BEN-03"],
  norm: cite("foafi-2002", "§8.1", "se registrarán los beneficiarios del FOAFI"),
  title: "El RFC y la CURP no parecen de la misma persona",
  why: "El RFC y la CURP de una persona empiezan con las mismas cuatro letras del nombre y la misma fecha de nacimiento. Si difieren, una de las dos claves puede ser de otra persona o estar mal escrita.",
  legitimate: "Las letras pueden diferir cuando una de las claves lleva X (una Ñ, un solo apellido, una palabra que no se emite): eso no se señala. También tras corregir el acta de nacimiento sin actualizar el RFC.",
  remedy: "Compare las dos claves con la constancia de CURP y la cédula fiscal.",
  messages: { difieren: "El RFC empieza con {{rfc}} y la CURP con {{curp}}." },
  check(row, report) {
    if (row.rfc === null || row.curp === null || row.persona === "moral") return;
    const [rfc, curp] = [normalizeRfc(row.rfc), normalizeCurp(row.curp)];
    if (rfc.length !== FISICA_LENGTH || curp.startsWith(rfc.slice(0, SHARED)) || sameButForX(curp, rfc)) return;
    const [rfcCheck, curpCheck] = [checkRfc(rfc), checkCurp(curp)];
    if (rfcCheck.ok ? rfcCheck.kind === "generico" : rfcCheck.problem !== "digit") return;
    if (curpCheck.ok ? curpCheck.kind === "generica" : curpCheck.problem !== "digit") return;
    // Where the CURP's digit is wrong it is the one to look at.
    report({
      message: "difieren",
      row,
      column: curpCheck.ok ? "rfc" : "curp",
      data: { rfc: rfc.slice(0, SHARED), curp: curp.slice(0, SHARED) },
      expected: curpCheck.ok ? `${curp.slice(0, SHARED)}…` : `${rfc.slice(0, SHARED)}…`,
      related: [{ row, column: curpCheck.ok ? "curp" : "rfc" }],
    });
  },
  examples: [
    {
      title: "De dos personas, de una, y con un dígito mal en la CURP",
      rows: [
        { rfc: "GODE561231GR8", expect: ["difieren@rfc"] },
        { id: "B-002", curp: "COME721110MVZNRR03", rfc: "come-721110-ab1" },
        { id: "B-003", curp: "COME721101MVZNRR03", rfc: "COME721110AB1", expect: ["difieren@curp"] },
      ],
    },
    {
      title: "La X por la Ñ; el RFC de una moral; una clave que no tiene forma de RFC; sin RFC",
      rows: [
        { curp: "XARA750909HDFNDL00", rfc: "ÑARA750909AB1" },
        { id: "B-002", persona: "moral", rfc: "GODE561231GR8" },
        { id: "B-003", rfc: "PENDIENTE1234" },
        { id: "B-004", rfc: "" },
      ],
    },
  ],
});
