import { serialOfToday } from "../app/settings";
import { runCommand } from "./run";

void runCommand(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  today: serialOfToday(new Date()),
}).then((code) => {
  // Not process.exit: a long report may still be on its way through a pipe.
  process.exitCode = code;
});
