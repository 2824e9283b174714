import { browser } from '../../lib/platform/browser';

/**
 * A click on the button opens the panel beside the tab. It also lets the extension read this one page, so the detector is put
 * into pages where it does not run by itself. The panel must be opened before anything is awaited, or the click counts no more.
 */
export function openPanelOnClick(look: (tab: number) => void): void {
  browser.action.onClicked.addListener((tab) => {
    const { chrome } = globalThis as { chrome?: { sidePanel?: typeof globalThis.chrome.sidePanel } };
    const sidebar = (browser as { sidebarAction?: { open(): Promise<void> } }).sidebarAction;
    if (chrome?.sidePanel && tab.windowId !== undefined) {
      chrome.sidePanel.open({ windowId: tab.windowId }).catch(report);
    } else sidebar?.open().catch(report);
    if (tab.id !== undefined) look(tab.id);
  });
}

function report(error: unknown): void {
  console.warn('The panel did not open.', error);
}
