// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { FigureLayer } from '../../lib/viewer/figure-layer';

/** A page of 100 × 200 points, its origin at the bottom left; turned, its left side is the top. */
const upright = {
  width: 100,
  height: 200,
  convertToViewportRectangle: ([x0, y0, x1, y1]: number[]) => [x0!, 200 - y0!, x1!, 200 - y1!],
};
const turned = {
  width: 200,
  height: 100,
  convertToViewportRectangle: ([x0, y0, x1, y1]: number[]) => [y0!, x0!, y1!, x1!],
};

function layer() {
  const sheet = document.createElement('section');
  document.body.append(sheet);
  const chosen: number[] = [];
  const figures = new FigureLayer(sheet, (index) => chosen.push(index));
  sheet.append(figures.element);
  return { sheet, chosen, figures, boxes: () => [...figures.element.children] as HTMLElement[] };
}

const FIGURE = { box: [11, 21, 29, 39] as const, kind: 'differs' as const, index: 4, name: '12件：不一致' };

test('boxes stand in parts of the page, so that they follow any zoom, and follow a turned page', () => {
  const { figures, boxes } = layer();
  figures.put([FIGURE], upright);
  const [box] = boxes();
  expect(box!.className).toBe('figure figure--differs');
  expect(box!.getAttribute('aria-label')).toBe('12件：不一致');
  const { left, top, width, height } = box!.style;
  expect([left, top, width, height]).toEqual(['10.000%', '80.000%', '20.000%', '10.000%']);
  figures.put([FIGURE], turned);
  expect(boxes()).toHaveLength(1);
  expect(boxes()[0]!.style.left).toBe('10.000%');
  expect(boxes()[0]!.style.height).toBe('20.000%');
});

test('a click at a box is its own although another stands over it; elsewhere it is not', () => {
  const { sheet, chosen, figures, boxes } = layer();
  figures.put([FIGURE], upright);
  boxes()[0]!.getBoundingClientRect = () => new DOMRect(10, 160, 20, 20);
  const over = document.createElement('button');
  let pressed = 0;
  over.addEventListener('click', () => (pressed += 1));
  sheet.append(over);
  const click = (clientX: number, clientY: number) =>
    over.dispatchEvent(new MouseEvent('click', { clientX, clientY, bubbles: true }));
  click(15, 170);
  expect([chosen, pressed]).toEqual([[4], 0]);
  click(50, 50);
  expect([chosen, pressed]).toEqual([[4], 1]);
});

test('the keyboard presses a box itself', () => {
  const { chosen, figures, boxes } = layer();
  figures.put([FIGURE], upright);
  boxes()[0]!.click();
  expect(chosen).toEqual([4]);
});

test('off again leaves nothing', () => {
  const { sheet, figures, boxes } = layer();
  figures.put([FIGURE], upright);
  sheet.classList.add('page--on-figure');
  figures.put([], upright);
  expect([boxes(), sheet.className]).toEqual([[], '']);
});
