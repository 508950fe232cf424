import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { comparisonKey } from "../../text/normalize";
import { defineAsmRule } from "./define";

/** Nouns that name something one can hold, open or look up: the source's own, with kin of the same use. */
const EVIDENCE =
  /\b(?:documentos?|documentacion|informes?|reportes?|actas?|minutas?|manual(?:es)?|diagnosticos?|bases? de datos|bases?|matri(?:z|ces)|mir|lineamientos|reglas|calendarios?|cronogramas?|sistemas?|plataformas?|portal(?:es)?|paginas?|fichas?|tripticos?|folletos?|programas?|planes|plan|propuestas?|evidencias?|especificacion(?:es)?|analisis|estudios?|oficios?|convenios?|listados?|listas?|registros?|padron(?:es)?|indicadores|indicador|metodologias?|guias?|catalogos?|encuestas?|cuestionarios?|constancias?|presentacion(?:es)?|publicacion(?:es)?|formatos?|plantillas?|archivos?|expedientes?|bitacoras?|herramientas?|tableros?|notas?|proyectos?|procedimientos?|criterios|mecanismos?|acuerdos?|circular(?:es)?|memorias?|resultados|cedulas?|diagramas?|mapas?|fotografias?|correos?|cursos?|talleres|estrategias?|normas?|decretos?|dictamen(?:es)?|evaluacion(?:es)?|inventarios?|nombramientos?|organigramas?|perfiles|politicas?|protocolos?|solicitud(?:es)?|terminos de referencia|tdr|versiones|version|video|videos|modelos?|esquemas?|anexos?|capturas?|boletin(?:es)?|estadisticas?|certificados?|certificacion(?:es)?|aplicacion(?:es)?|modulos?|cuadros?|tablas?|relacion(?:es)?|contratos?|cuadernillos?|carteles|cartel|relatorias?|agendas?|directorios?|facturas?|pedidos?|comprobantes?|testimonios?|infografias?|micrositios?|sitios? web)\b/;

export default defineAsmRule({
  id: "ASM-R03",
  slug: "sin-evidencia-reconocible",
  severity: "info",
  register: asm,
  scope: "row",
  needs: ["productos"],
  explainedBy: ["ASM-E06", "ASM-F02"],
  norm: cite("asm-2015-2016", "encabezado (línea 9)", "Productos y/o Evidencias"),
  title: "No se reconoce qué evidencia se entregará",
  why: "El producto es lo que se entrega para probar el avance: conviene que nombre algo que se pueda abrir o consultar (informe, acta, manual, base de datos…).",
  legitimate: "Si la evidencia se llama de otro modo, la nota puede pasarse por alto.",
  remedy: "Diga qué documento, sistema o registro probará el resultado.",
  messages: {
    sin_evidencia: "El producto no nombra un documento, sistema o registro que se pueda consultar.",
  },
  check(row, report) {
    if (row.productos === "" || EVIDENCE.test(comparisonKey(row.productos))) return;
    report({ message: "sin_evidencia", row, column: "productos", expected: "el documento, sistema o registro que se entregará" });
  },
  examples: [
    {
      title: "Un deseo y un documento",
      rows: [{ productos: "Mayor coordinación entre las áreas.", expect: ["sin_evidencia@productos"] }, { no: "", programa: "", productos: "Acta (s) de supervisión" }],
    },
  ],
});
