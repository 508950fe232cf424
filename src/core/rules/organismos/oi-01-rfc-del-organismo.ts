import { checkRfc, normalizeRfc } from "../../identity/rfc";
import { cite } from "../../norms/citations";
import { organismos } from "../../registers/organismos";
import { defineFoafiRule } from "../foafi-rule";

/** Characters of a company's RFC; a person's has one more. */
const MORAL_LENGTH = 12;

export default defineFoafiRule({
  id: "OI-01",
  slug: "rfc-del-organismo",
  severity: "error",
  register: organismos,
  scope: "row",
  needs: ["rfc"],
  norm: cite("foafi-2002", "definición XIII y §8.1", "en el caso de personas morales, a través del Registro Federal de Contribuyentes (RFC)"),
  title: "RFC del organismo vacío o mal escrito",
  why: "Un organismo intermedio es una persona moral y se identifica por su RFC de 12 posiciones: con él lo nombran los proyectos y los convenios, y con él se le exige.",
  legitimate: "Un dígito final que no corresponde casi siempre es un error de captura, pero el SAT ha asignado algunos así: por eso solo se advierte.",
  remedy: "Copie el RFC de la cédula fiscal del organismo: tres letras, seis cifras de la fecha de constitución y tres caracteres de la homoclave.",
  messages: {
    vacio: "El organismo no tiene RFC.",
    generico: "«{{rfc}}» es el RFC genérico, que no identifica a nadie.",
    fisica: "«{{rfc}}» tiene 13 posiciones, como el de una persona física; el de un organismo tiene 12.",
    forma: "«{{rfc}}» no tiene la forma del RFC de una persona moral: tres letras, seis cifras y tres caracteres.",
    fecha: "Las seis cifras de «{{rfc}}» no son una fecha (año, mes y día).",
    digito: { text: "El último carácter de «{{rfc}}» no corresponde a los demás: quizá hay un error de captura.", severity: "warning" },
  },
  check(row, report) {
    if (row.state("rfc") === "empty") report({ message: "vacio", row, column: "rfc" });
    if (row.rfc === null) return;
    const rfc = normalizeRfc(row.rfc);
    const result = checkRfc(rfc);
    const shown = { row, column: "rfc", data: { rfc } } as const;
    if (result.ok) {
      if (result.kind === "generico") report({ ...shown, message: "generico" });
      else if (result.kind === "fisica") report({ ...shown, message: "fisica" });
      return;
    }
    if (result.problem === "format") report({ ...shown, message: "forma" });
    else if (rfc.length !== MORAL_LENGTH) report({ ...shown, message: "fisica" });
    else report({ ...shown, message: result.problem === "digit" ? "digito" : "fecha" });
  },
  examples: [
    {
      title: "Vacío, genérico, de persona física y de otra forma",
      rows: [
        { rfc: "", expect: ["vacio@rfc"] },
        { rfc: "XAXX010101000", expect: ["generico@rfc"] },
        { rfc: "GODE561231GR8", expect: ["fisica@rfc"] },
        { rfc: "APU64093", expect: ["forma@rfc"] },
      ],
    },
    {
      title: "31 de septiembre, un dígito que no corresponde, y el RFC correcto en minúsculas y con guiones",
      rows: [{ rfc: "APU640931KV9", expect: ["fecha@rfc"] }, { rfc: "APU640930KV8", expect: ["digito@rfc"] }, { rfc: "apu-640930-kv9" }],
    },
  ],
});
