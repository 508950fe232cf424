import { ProgressBar } from "@fluentui/react-components";
import { progressText } from "../../app/texts/verdict";
import type { ReviewProgress } from "../../app/review";
import { useShared } from "../parts/styles";
import { REVIEWING_TEXTS as texts } from "../texts";

/** A review under way: what it is doing, in words. Cancelling is in the toolbar, where the button that started it was. */
export function Reviewing({ progress }: { readonly progress: ReviewProgress | null }) {
  const shared = useShared();
  const share = progress && progress.total > 0 ? { value: progress.done / progress.total } : {};
  return (
    <div className={shared.page}>
      <h1 className={shared.title}>{texts.title}</h1>
      <ProgressBar aria-label={texts.progress} {...share} />
      <p className={shared.text}>{progress ? progressText(progress) : texts.starting}</p>
      <p className={shared.small}>{texts.calm}</p>
    </div>
  );
}
