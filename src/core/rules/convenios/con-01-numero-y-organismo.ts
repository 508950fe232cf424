import { cite } from "../../norms/citations";
import { convenios } from "../../registers/convenios";
import { organismos } from "../../registers/organismos";
import { placeIn, sheet, use } from "../define";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "CON-01",
  slug: "numero-y-organismo",
  severity: "error",
  register: convenios,
  scope: "row",
  needs: ["numero", "organismo"],
  uses: [use(organismos, "rfc")],
  norm: cite("foafi-2002", "definición XIV", "Documento firmado entre la SE y un ORGANISMO INTERMEDIO"),
  title: "Convenio sin número, repetido o sin organismo",
  why: "El convenio se firma entre la SE y un organismo intermedio, y los proyectos y las ministraciones lo nombran por su número. Sin número, con uno repetido o con un organismo que no está registrado no se sabe a quién obliga.",
  remedy: "Escriba el número del convenio, distinto en cada fila, y el RFC del organismo como está en la hoja Organismos; si falta ahí, regístrelo.",
  messages: {
    sin_numero: "El convenio no tiene número.",
    repetido: "El convenio «{{numero}}» ya lo tiene la fila {{fila}} de la hoja {{hoja}}.",
    sin_organismo: "El convenio no dice con qué organismo se firmó.",
    desconocido: "El organismo «{{organismo}}» no está en la hoja Organismos.",
  },
  check(row, report, { book }) {
    const { numero, organismo } = row;
    if (row.state("numero") === "empty") report({ message: "sin_numero", row, column: "numero" });
    const first = book.first(convenios, "numero", numero);
    // The first keeps its number: only those below it repeat.
    if (first && first !== row) {
      report({ message: "repetido", row, column: "numero", data: { numero, fila: first.index + 1, hoja: first.place.sheet.name }, related: [{ row: placeIn(convenios, first, "numero") }] });
    }
    if (row.state("organismo") === "empty") report({ message: "sin_organismo", row, column: "organismo" });
    else if (organismo !== "" && !book.first(organismos, "rfc", organismo)) {
      report({ message: "desconocido", row, column: "organismo", data: { organismo }, expected: "un RFC de la hoja Organismos" });
    }
  },
  examples: [
    {
      title: "Sin número, con uno repetido y con otro",
      rows: [{ numero: "", expect: ["sin_numero@numero"] }, {}, { numero: " c-01", expect: ["repetido@numero"] }, { numero: "C-02" }],
    },
    {
      title: "Un organismo que no está, ninguno, y el mismo RFC en minúsculas y con guiones",
      rows: [
        { organismo: "FNM850611AB0", expect: ["desconocido@organismo"] },
        { numero: "C-02", organismo: "", expect: ["sin_organismo@organismo"] },
        { numero: "C-03", organismo: "apu-640930-kv9" },
      ],
      also: [sheet(organismos, [{}])],
    },
  ],
});
