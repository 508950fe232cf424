import { isSecretarioTecnico } from "../../norms/cargos";
import { cite } from "../../norms/citations";
import { CONSEJO, SECRETARIO_TECNICO } from "../../norms/foafi";
import { sesiones } from "../../registers/sesiones";
import { shortQuote } from "../../text/quote";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "SES-02",
  slug: "convocatoria",
  severity: "warning",
  register: sesiones,
  scope: "row",
  needs: ["convoco"],
  norm: cite("foafi-2002", "§5.1.2 III y obligación VII", "quien fungirá como el Secretario Técnico del Consejo, será el encargado de convocar a las reuniones del Consejo"),
  title: "Sesión no convocada por el Secretario Técnico",
  why: "A las reuniones del Consejo convoca su Secretario Técnico, que es el Director General de Promoción B. Una convocatoria de otra persona puede poner en duda los acuerdos.",
  legitimate: "Si escribió el nombre de la persona y no su cargo, la convocatoria puede estar bien: anote el cargo.",
  remedy: "Anote el cargo de quien convocó; si no fue el Secretario Técnico, hágalo constar en la minuta.",
  messages: { otro: "La sesión «{{sesion}}» la convocó «{{convoco}}», y corresponde al Secretario Técnico ({{cargo}})." },
  check(row, report) {
    if (row.convoco === "" || isSecretarioTecnico(row.convoco)) return;
    const { cargo } = CONSEJO[SECRETARIO_TECNICO];
    report({ message: "otro", row, column: "convoco", data: { sesion: shortQuote(row.numero), convoco: shortQuote(row.convoco), cargo }, expected: `Secretario Técnico (${cargo})` });
  },
  examples: [
    {
      title: "La convocó el Subsecretario, y las maneras de nombrar al Secretario Técnico",
      rows: [{ convoco: "Subsecretario", expect: ["otro@convoco"] }, { numero: "2", convoco: "DG Promoción “B”" }, { numero: "3", convoco: "Secretaria Técnica" }, { numero: "4", convoco: "" }, { numero: "5", convoco: "Director de Área de Promoción B", expect: ["otro@convoco"] }],
    },
  ],
});
