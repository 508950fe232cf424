import { checkCurp } from "../../identity/curp";
import { checkRfc } from "../../identity/rfc";
import { cite } from "../../norms/citations";
import { beneficiarios } from "../../registers/beneficiarios";
import { defineFoafiRule } from "../foafi-rule";

/** Every generic key begins so: looking at one character spares looking at the rest. */
const X = 88;

export default defineFoafiRule({
  id: "BEN-04",
  slug: "clave-generica",
  severity: "error",
  register: beneficiarios,
  scope: "row",
  needs: [],
  norm: cite("foafi-2002", "§8.1", "la SE mantendrá un banco de información en el que se registrarán los beneficiarios del FOAFI"),
  title: "Clave genérica en lugar de la propia",
  why: "El RFC genérico es de ventas al público o de extranjeros, y la CURP genérica, de quien no la tiene: no son de nadie. El banco de información debe decir quién recibió el apoyo.",
  remedy: "Pida la clave propia del beneficiario y escríbala.",
  messages: {
    rfc: "«{{clave}}» es el RFC genérico: no identifica a nadie.",
    curp: "«{{clave}}» es una CURP genérica: no identifica a nadie.",
  },
  check(row, report) {
    const { rfc, curp } = row;
    if (rfc !== null && rfc.charCodeAt(0) === X) {
      const check = checkRfc(rfc);
      if (check.ok && check.kind === "generico") report({ message: "rfc", row, column: "rfc", data: { clave: rfc }, expected: "el RFC del beneficiario" });
    }
    if (curp !== null && curp.charCodeAt(0) === X) {
      const check = checkCurp(curp);
      if (check.ok && check.kind === "generica") report({ message: "curp", row, column: "curp", data: { clave: curp }, expected: "la CURP del beneficiario" });
    }
  },
  examples: [
    {
      title: "Las genéricas, y una clave propia que empieza con X",
      rows: [
        { rfc: "XAXX010101000", expect: ["rfc@rfc"] },
        { id: "B-002", rfc: "xexx-010101-000", expect: ["rfc@rfc"] },
        { id: "B-003", curp: "XEXX010101MNEXXXA8", expect: ["curp@curp"] },
        { id: "B-004", curp: "XARA750909HDFNDL00" },
        { id: "B-005", curp: "", rfc: "" },
      ],
    },
  ],
});
