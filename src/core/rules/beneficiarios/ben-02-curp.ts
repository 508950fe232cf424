import { formatDate, serialOf } from "../../calendar/serial";
import { checkCurp, normalizeCurp } from "../../identity/curp";
import { cite } from "../../norms/citations";
import { beneficiarios } from "../../registers/beneficiarios";
import { defineFoafiRule } from "../foafi-rule";

/** Nobody in a register of companies is older. */
const OLDEST = 110;
const DAYS_A_YEAR = 365.25;
const NINE = 57;

export default defineFoafiRule({
  id: "BEN-02",
  slug: "curp",
  severity: "error",
  register: beneficiarios,
  scope: "row",
  needs: ["curp"],
  norm: cite("foafi-2002", "§8.1", "En caso de personas físicas, mediante la Clave Unica de Registro de Población (CURP)"),
  title: "CURP mal escrita",
  why: "La CURP identifica a la persona en el banco de información. Con un carácter equivocado es la de otra, o la de nadie, y el beneficiario no se encuentra al cruzar padrones.",
  legitimate:
    "Un dígito verificador distinto puede venir así en la constancia: por eso solo se advierte. La posición 17 es un número para quien nació hasta 1999 y una letra después; como la CURP no dice el siglo de otro modo, solo se advierte cuando con ella la persona aún no habría nacido en la fecha de corte o tendría más de 110 años.",
  remedy: "Compare la CURP con la constancia, carácter por carácter; se equivocan mucho la O y el 0, la I y el 1.",
  messages: {
    forma: "No tiene la forma de una CURP: cuatro letras, seis números de la fecha, H, M o X, cinco letras, y dos posiciones más; son 18 y hay {{largo}}.",
    fecha: "Los números {{numeros}} no son una fecha de nacimiento (año, mes, día).",
    entidad: "«{{clave}}» no es la clave de ninguna entidad de nacimiento.",
    palabra: "Empieza con «{{palabra}}», que RENAPO no emite: cambia su segunda letra por X.",
    digito: { text: "El último dígito no corresponde a los demás caracteres: alguno puede estar mal escrito.", severity: "warning" },
    siglo_letra: { text: "La posición 17 es la letra «{{caracter}}», de quien nació desde 2000, y así habría nacido el {{fecha}}, después de la fecha de corte.", severity: "warning" },
    siglo_numero: { text: "La posición 17 es el número «{{caracter}}», de quien nació hasta 1999, y así tendría más de 110 años.", severity: "warning" },
  },
  check(row, report, { settings }) {
    const { curp } = row;
    if (curp === null) return;
    const check = checkCurp(curp);
    if (check.ok && check.kind === "generica") return;
    const key = normalizeCurp(curp);
    const at = { row, column: "curp" } as const;
    if (!check.ok && check.problem !== "digit") {
      switch (check.problem) {
        case "format":
          return report({ ...at, message: "forma", data: { largo: key.length } });
        case "date":
          return report({ ...at, message: "fecha", data: { numeros: key.slice(4, 10) } });
        case "state":
          return report({ ...at, message: "entidad", data: { clave: key.slice(11, 13) } });
        case "word":
          return report({ ...at, message: "palabra", data: { palabra: key.slice(0, 4) } });
      }
    }
    // A wrong character 17 spoils the check digit too: what it says of the century tells more.
    const year = (key.charCodeAt(4) - 48) * 10 + key.charCodeAt(5) - 48;
    if (key.charCodeAt(16) > NINE) {
      const born = serialOf(2000 + year, Number(key.slice(6, 8)), Number(key.slice(8, 10)));
      if (born !== null && born > settings.cutDate) return report({ ...at, message: "siglo_letra", data: { caracter: key.charAt(16), fecha: formatDate(born) }, expected: "un número en la posición 17" });
    } else if (settings.cutDate / DAYS_A_YEAR - year > OLDEST) {
      return report({ ...at, message: "siglo_numero", data: { caracter: key.charAt(16) }, expected: "una letra en la posición 17" });
    }
    if (!check.ok) report({ ...at, message: "digito" });
  },
  examples: [
    {
      title: "Lo que puede tener mal una CURP",
      rows: [
        { curp: "COME721110MVZNRR0", expect: ["forma@curp"] },
        { id: "B-002", curp: "PEMJ920231HNLRRS02", expect: ["fecha@curp"] },
        { id: "B-003", curp: "PEMJ920906HXXRRS00", expect: ["entidad@curp"] },
        { id: "B-004", curp: "LOCO920906HNLRRS00", expect: ["palabra@curp"] },
        { id: "B-005", curp: "XARA750909HDFNDL01", expect: ["digito@curp"] },
        { id: "B-006", curp: "XARA750909HDFNDL00" },
      ],
    },
    {
      title: "Minúsculas, espacios y guiones no son errores; las genéricas las ve otra regla",
      rows: [{ curp: " pxne-660720-hmcxtn06 " }, { id: "B-002", curp: "XEXX010101HNEXXXA4" }, { id: "B-003", curp: "" }],
    },
    {
      title: "Una letra en la posición 17 de quien nació en 1975; la de quien nació en 2000",
      rows: [{ curp: "XARA750909HDFNDLA0", expect: ["siglo_letra@curp"] }, { id: "B-002", curp: "PEPL000909HNLRDSA1" }],
    },
    {
      title: "Con corte en 2024: un número de quien nació en 2005, y el de quien nació en 1920",
      settings: { cutDate: 45_657 },
      rows: [{ curp: "PEPL050909HNLRDS01", expect: ["siglo_numero@curp"] }, { id: "B-002", curp: "HUHG200901MSPRRL09" }],
    },
  ],
});
