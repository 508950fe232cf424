import { change, copy, drop, type Fault } from "./fault";
import { day } from "./row";

/** Sessions, votes, publicity and complaints. */
export const councilFaults: readonly Fault[] = [
  drop("sesiones", { numero: "7" }, { about: "No session in September.", expect: ["SES-01 sesiones"] }),
  change("sesiones", { numero: "3" }, { convoco: "Director General de Promoción A", minuta_firmada: "N" }, {
    about: "A session called by another director, without signed minutes.",
    expect: ["SES-02 sesiones 3", "SES-03 sesiones 3"],
  }),
  change("sesiones", { numero: "4" }, { calendario: "N", envio_estado: "N" }, { about: "An acta without the calendar of payments, not sent to the state.", expect: ["ACT-01 sesiones 4", "ACT-02 sesiones 4"] }),
  copy("votos", { sesion: "2", proyecto: "P-001", silla: "V" }, { silla: "invitado", consejero: "Ramiro Fuentes Gil", cargo: "Presidente de cámara empresarial" }, {
    about: "A guest voted.",
    expect: ["SES-04 votos 2 · P-001 · invitado"],
  }),
  copy("votos", { sesion: "2", proyecto: "P-005", silla: "II" }, { consejero: "Óscar Lima Treviño", cargo: "Director de Área de la Dirección General de Promoción A", suplente: "S" }, {
    about: "A seat voted twice, by its holder and by the substitute.",
    expect: ["SES-05 votos 2 · P-005 · II"],
  }),
  change("votos", { sesion: "3", proyecto: "P-003", silla: "IV" }, { cargo: "Jefa de Departamento" }, { about: "A substitute who is no director of area.", expect: ["SES-06 votos 3 · P-003 · IV"] }),
  change("votos", { sesion: "5", proyecto: "P-010", silla: "I" }, { calidad: "N" }, { about: "A tie that nobody broke.", expect: ["SES-08 votos 5 · P-010 · I"] }),
  change("votos", { sesion: "4", proyecto: "P-006", silla: "I" }, { voto: "quizá" }, { about: "A vote that is no vote.", expect: ["CEL-02 votos 4 · P-006 · I"] }),
  change("difusion", { id: "D-09" }, { leyenda: "Este programa es de carácter público." }, { about: "Publicity with part of the legend.", expect: ["DIF-01 difusion D-09"] }),
  drop("difusion", { id: "D-12" }, { about: "P-004 was not published.", expect: ["DIF-02 proyectos P-004"] }),
  drop("difusion", { id: "D-01" }, { about: "The rules were not published.", expect: ["DIF-03 difusion"] }),
  change("quejas", { folio: "Q-01" }, { escrita: "N", identificacion: null }, { about: "A complaint by word of mouth of nobody knows who.", expect: ["QUE-01 quejas Q-01"] }),
  change("quejas", { folio: "Q-02" }, { canal: "buzón", fecha: day("02/09") }, { about: "A complaint through a channel that the rules do not have.", expect: ["QUE-02 quejas Q-02"] }),
];
