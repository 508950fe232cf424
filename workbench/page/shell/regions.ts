/** The parts of the page that F6 goes around, as in Excel: the grid keeps Tab for itself. */
const REGIONS = [".wb-strip button", ".wb-name-box", ".wb-body", ".wb-tab[aria-selected='true']", ".wb-frame"];

/** Moves the focus to the next part of the page, or the one before. */
export function focusNextRegion(back: boolean): void {
  const places = REGIONS.flatMap((selector) => {
    const element = document.querySelector<HTMLElement>(selector);
    return element && element.offsetParent !== null ? [element] : [];
  });
  const now = places.findIndex((place) => place === document.activeElement || place.parentElement?.contains(document.activeElement));
  places[(now + (back ? -1 : 1) + places.length) % places.length]?.focus();
}
