"""Opening an address in the reviewer's browser, because she asked for it; never a file, never through a shell."""

import webbrowser

from factcheck.text import web_address


def open_address(address: str | None) -> str:
    """Open the address, and say in words what became of it.

    A browser that would draw over the workbench's own terminal is not opened.
    """
    url = web_address(address)
    if url is None:
        return "this source has no address on the web"
    try:
        browser = webbrowser.get()
    except webbrowser.Error:
        return f"there is no browser here; the address is {url}"
    # The plain kind runs in the terminal; those with a window of their own derive from it.
    if type(browser) is webbrowser.GenericBrowser:
        return f"the browser here would need this terminal; the address is {url}"
    return "opened in your browser" if browser.open(url) else f"the browser did not take the address {url}"
