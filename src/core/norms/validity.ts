import { serialOf } from "../calendar/serial";

/** The day the rules of operation of 2003 came out: those of 2002 hold "hasta en tanto se emitan" them (transitorio SEGUNDO; DOF 04/06/2003). */
export const RULES_OF_2003_ISSUED = serialOf(2003, 6, 4) ?? Infinity;
