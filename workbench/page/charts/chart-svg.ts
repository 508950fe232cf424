import type { Shape } from "./frame";

const SVG = "http://www.w3.org/2000/svg";

/** A chart as a picture of this size, with what screen readers say of it. */
export function chartSvg(shapes: readonly Shape[], width: number, height: number, spoken: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "wb-chart-picture");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", spoken);
  svg.setAttribute("width", String(width));
  svg.setAttribute("height", String(height));
  svg.append(...shapes.map(element));
  return svg;
}

function element(shape: Shape): SVGElement {
  switch (shape.kind) {
    case "box":
      return made("rect", { x: shape.x, y: shape.y, width: Math.max(shape.width, 0.5), height: shape.height, fill: shape.fill, class: "wb-chart-fill" });
    case "rule":
      return made("line", { x1: shape.x1, y1: shape.y1, x2: shape.x2, y2: shape.y2, class: shape.strong ? "wb-chart-axis" : "wb-chart-rule" });
    case "line":
      return made("polyline", { points: shape.points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" "), stroke: shape.stroke, "stroke-dasharray": shape.dash, class: "wb-chart-line" });
    case "sector":
      return made("path", { d: shape.path, fill: shape.fill, class: "wb-chart-fill" });
    case "text": {
      const text = made("text", { x: shape.x, y: shape.y, "text-anchor": shape.anchor, "dominant-baseline": "central", class: shape.bold ? "wb-chart-title" : "wb-chart-text" });
      if (shape.slanted) text.setAttribute("transform", `rotate(-45 ${String(shape.x)} ${String(shape.y)})`);
      text.textContent = shape.text;
      return text;
    }
    default:
      return shape satisfies never;
  }
}

function made(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const shape = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, typeof value === "number" ? String(Math.round(value * 10) / 10) : value);
  return shape;
}
