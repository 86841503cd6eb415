import type { Map as LeafletMapType } from 'leaflet';

/**
 * Cooperative gestures: one finger and the plain wheel belong to the page, two fingers and Ctrl or ⌘ with the wheel
 * to the map; a mouse drags as usual. `hint` is told which gesture would have worked.
 */
export function cooperate(
  map: LeafletMapType,
  hint: (gesture: 'touch' | 'wheel') => void,
): { destroy(): void } {
  const container = map.getContainer();
  const onWheel = (event: WheelEvent): void => {
    if (event.ctrlKey || event.metaKey) return;
    event.stopImmediatePropagation();
    hint('wheel');
  };
  const onPointer = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') map.dragging.disable();
    else map.dragging.enable();
  };
  let fingers = 0;
  const onTouchStart = (event: TouchEvent): void => {
    fingers = event.touches.length;
  };
  const onTouchMove = (event: TouchEvent): void => {
    if (fingers === 1 && event.touches.length === 1) hint('touch');
  };
  container.addEventListener('wheel', onWheel, { capture: true, passive: true });
  container.addEventListener('pointerdown', onPointer, { capture: true });
  container.addEventListener('touchstart', onTouchStart, { capture: true, passive: true });
  container.addEventListener('touchmove', onTouchMove, { capture: true, passive: true });
  return {
    destroy() {
      container.removeEventListener('wheel', onWheel, { capture: true });
      container.removeEventListener('pointerdown', onPointer, { capture: true });
      container.removeEventListener('touchstart', onTouchStart, { capture: true });
      container.removeEventListener('touchmove', onTouchMove, { capture: true });
    },
  };
}
