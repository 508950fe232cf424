import { Link } from "@fluentui/react-components";
import { useShared } from "../parts/styles";
import { OUTSIDE_TEXTS as texts } from "../texts";

/** The page was opened in a browser, without Excel. */
export function Outside() {
  const shared = useShared();
  return (
    <main className={shared.page}>
      <h1 className={shared.title}>{texts.title}</h1>
      <p className={shared.text}>{texts.what}</p>
      <p className={shared.text}>{texts.how}</p>
      <p className={shared.text}>
        <Link inline href="ayuda/index.html">
          {texts.help}
        </Link>
      </p>
    </main>
  );
}
