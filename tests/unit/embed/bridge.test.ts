import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createBridge } from '../../../src/embed/bridge.ts';

const OWN = { channel: 'prison-attacks-map', version: 1 };
const HOST = 'https://host.example';

/** A window in a frame, as far as the bridge sees it. */
function framed() {
  const listeners: ((event: object) => void)[] = [];
  const parent = { postMessage: vi.fn() };
  const scope = {
    parent,
    location: { href: 'https://map.example/embed/', search: '', hash: '' },
    addEventListener: (_: string, listener: (event: object) => void) => listeners.push(listener),
  };
  let time = 0;
  const hear = (data: unknown, event: object = {}): void => {
    time += 100;
    for (const listener of listeners)
      listener({ data, source: parent, origin: HOST, timeStamp: time, ...event });
  };
  const actions = { greet: vi.fn(), select: vi.fn(), change: vi.fn() };
  return { bridge: createBridge(scope as unknown as Window), parent, hear, actions, listeners };
}

describe('the bridge of a frame', () => {
  it('says ready and obeys its host', () => {
    const { bridge, parent, hear, actions } = framed();
    bridge.open(actions);
    expect(parent.postMessage).toHaveBeenCalledWith({ ...OWN, type: 'ready' }, '*');
    hear({ ...OWN, type: 'hello', fit: 'box' });
    hear({ ...OWN, type: 'select', incident: 'toulon' });
    hear({ ...OWN, type: 'options', theme: 'dark' });
    expect(actions.greet).toHaveBeenCalledWith('box');
    expect(actions.select).toHaveBeenCalledWith('toulon');
    expect(actions.change).toHaveBeenCalledWith({ type: 'options', theme: 'dark' });
  });

  it('keeps what it hears before the map is there', () => {
    const { bridge, hear, actions } = framed();
    hear({ ...OWN, type: 'hello' });
    hear({ ...OWN, type: 'select', incident: 'aix' });
    expect(actions.select).not.toHaveBeenCalled();
    bridge.open(actions);
    expect(actions.greet).toHaveBeenCalledWith('content');
    expect(actions.select).toHaveBeenCalledWith('aix');
  });

  it('answers only its parent', () => {
    const { bridge, hear, actions } = framed();
    bridge.open(actions);
    hear({ ...OWN, type: 'select', incident: 'aix' }, { source: { postMessage: vi.fn() } });
    expect(actions.select).not.toHaveBeenCalled();
  });

  it('stays with the origin that greeted it, in both directions', () => {
    const { bridge, parent, hear, actions } = framed();
    bridge.open(actions);
    hear({ ...OWN, type: 'hello' });
    hear({ ...OWN, type: 'select', incident: 'aix' }, { origin: 'https://other.example' });
    expect(actions.select).not.toHaveBeenCalled();
    bridge.select('nimes');
    expect(parent.postMessage).toHaveBeenLastCalledWith(
      { ...OWN, type: 'select', incident: 'nimes' },
      HOST,
    );
  });

  it('tells a height once, and again only from two px on', () => {
    const { bridge, parent } = framed();
    const told = () =>
      parent.postMessage.mock.calls
        .map(([message]) => message)
        .filter((message) => message.type === 'resize')
        .map(({ height }) => height);
    for (const height of [400, 400.2, 401.9, 401, 403, 398]) bridge.resize(height);
    expect(told()).toEqual([400, 402, 398]);
  });

  it('drops what comes faster than twenty a second', () => {
    const { bridge, hear, actions } = framed();
    bridge.open(actions);
    for (let count = 0; count < 100; count += 1)
      hear({ ...OWN, type: 'select', incident: 'aix' }, { timeStamp: 5000 });
    expect(actions.select).toHaveBeenCalledTimes(20);
  });

  it('neither throws nor acts on anything outside the contract', () => {
    const { bridge, hear, actions } = framed();
    bridge.open(actions);
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (data) => {
        hear(data);
      }),
    );
    for (const action of Object.values(actions)) expect(action).not.toHaveBeenCalled();
  });

  it('is silent and deaf when the page is opened by itself', () => {
    const scope = { addEventListener: vi.fn(), postMessage: vi.fn(), parent: {} };
    scope.parent = scope;
    const bridge = createBridge(scope as unknown as Window);
    bridge.open({ greet: vi.fn(), select: vi.fn(), change: vi.fn() });
    bridge.resize(400);
    bridge.select('aix');
    expect(scope.addEventListener).not.toHaveBeenCalled();
    expect(scope.postMessage).not.toHaveBeenCalled();
  });
});
