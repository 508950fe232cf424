import { checkRfc, normalizeRfc } from "../../identity/rfc";
import { cite } from "../../norms/citations";
import { beneficiarios } from "../../registers/beneficiarios";
import { defineFoafiRule } from "../foafi-rule";

const MORAL_LENGTH = 12;
const FISICA_LENGTH = 13;

export default defineFoafiRule({
  id: "BEN-03",
  slug: "rfc",
  severity: "error",
  register: beneficiarios,
  scope: "row",
  needs: ["rfc"],
  norm: cite("foafi-2002", "§8.1", "en el caso de personas morales, a través del Registro Federal de Contribuyentes (RFC)"),
  title: "RFC mal escrito",
  why: "El RFC identifica a la empresa en el banco de información. Con un carácter equivocado es el de otra, o el de nadie, y el beneficiario no se encuentra al cruzar padrones.",
  legitimate: "Hay RFC emitidos cuyo dígito verificador no corresponde: por eso un dígito distinto solo se advierte.",
  remedy: "Compare el RFC con la cédula fiscal, carácter por carácter. Si lo equivocado es el tipo de persona, corrija ese.",
  messages: {
    forma: "No tiene la forma de un RFC: tres letras (persona moral) o cuatro (física), seis números de la fecha y tres posiciones más; hay {{largo}} caracteres.",
    fecha: "Los números {{numeros}} no son una fecha (año, mes, día).",
    palabra: "Empieza con «{{palabra}}», que el SAT no emite: cambia su última letra por X.",
    moral: "Es persona moral y su RFC tiene {{largo}} posiciones, las de una persona física.",
    fisica: "Es persona física y su RFC tiene {{largo}} posiciones, las de una persona moral.",
    digito: { text: "El último carácter no corresponde a los demás: alguno puede estar mal escrito.", severity: "warning" },
  },
  check(row, report) {
    const { rfc } = row;
    if (rfc === null) return;
    const check = checkRfc(rfc);
    if (check.ok && check.kind === "generico") return;
    const key = normalizeRfc(rfc);
    const at = { row, column: "rfc" } as const;
    if (!check.ok && check.problem === "format") return report({ ...at, message: "forma", data: { largo: key.length } });
    if (!check.ok && check.problem === "date") return report({ ...at, message: "fecha", data: { numeros: key.slice(-9, -3) } });
    if (key.length === FISICA_LENGTH && row.persona === "moral") return report({ ...at, message: "moral", data: { largo: key.length }, expected: "12 posiciones" });
    if (key.length === MORAL_LENGTH && row.persona === "física") return report({ ...at, message: "fisica", data: { largo: key.length }, expected: "13 posiciones" });
    if (!check.ok && check.problem === "word") return report({ ...at, message: "palabra", data: { palabra: key.slice(0, 4) } });
    if (!check.ok) report({ ...at, message: "digito" });
  },
  examples: [
    {
      title: "Lo que puede tener mal un RFC",
      rows: [
        { rfc: "INVALID_RFC", expect: ["forma@rfc"] },
        { id: "B-002", rfc: "GODE560230GR8", expect: ["fecha@rfc"] },
        { id: "B-003", rfc: "FETO930411792", expect: ["palabra@rfc"] },
        { id: "B-004", rfc: "APU640930KV9", expect: ["fisica@rfc"] },
        { id: "B-005", persona: "moral", rfc: "GODE561231GR8", expect: ["moral@rfc"] },
        { id: "B-006", rfc: "GODE561231GR7", expect: ["digito@rfc"] },
      ],
    },
    {
      title: "El de cada persona, con guiones, vacío o genérico, y sin saber qué persona es",
      rows: [
        { rfc: "gode-561231-gr8" },
        { id: "B-002", persona: "moral", rfc: "APU640930KV9" },
        { id: "B-003", rfc: "" },
        { id: "B-004", rfc: "XAXX010101000" },
        { id: "B-005", persona: "", rfc: "APU640930KV9" },
      ],
    },
  ],
});
