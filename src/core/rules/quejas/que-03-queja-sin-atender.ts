import { formatDate } from "../../calendar/serial";
import { cite } from "../../norms/citations";
import { quejas } from "../../registers/quejas";
import { isPlaceholder } from "../../text/placeholder";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "QUE-03",
  slug: "queja-sin-atender",
  severity: "info",
  register: quejas,
  scope: "row",
  needs: ["area", "fecha_atencion"],
  norm: cite("foafi-2002", "§11.1", "Cualquier queja o denuncia recibida, será atendida por el área responsable del FOAFI."),
  title: "Queja sin respuesta del área responsable",
  why: "Toda queja recibida la atiende el área responsable del FOAFI. Sin área o sin fecha de atención no se puede saber si alguien respondió.",
  legitimate: "Las reglas no dan plazo: una queja reciente puede estar en trámite.",
  remedy: "Anote el área que la atiende y el día en que respondió.",
  messages: {
    sin_atencion: "La queja no tiene fecha de atención al corte del {{corte}}.",
    sin_area: "La queja tiene fecha de atención y no dice qué área la atendió.",
  },
  check(row, report, { settings }) {
    // A complaint of after the cut cannot have been attended by it.
    if (row.fecha !== null && row.fecha > settings.cutDate) return;
    if (row.state("fecha_atencion") === "empty") report({ message: "sin_atencion", row, column: "fecha_atencion", data: { corte: formatDate(settings.cutDate) } });
    else if (row.state("area") === "empty" || isPlaceholder(row.area)) report({ message: "sin_area", row, column: "area" });
  },
  examples: [
    {
      title: "Sin atender, atendida por nadie, atendida y posterior al corte",
      rows: [
        { fecha_atencion: "", area: "", expect: ["sin_atencion@fecha_atencion"] },
        { folio: "Q-02", area: "", expect: ["sin_area@area"] },
        { folio: "Q-03" },
        { folio: "Q-04", fecha: "01/01/2003", fecha_atencion: "" },
      ],
    },
  ],
});
