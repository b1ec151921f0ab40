"""The HTML report under an HTML validator and an accessibility checker, in light and dark, wide and narrow.

    npm install axe-core vnu-jar            (in FOLDER; needs Java, and Chromium on the path)
    python tests/bench/report_page.py REPORT.html FOLDER

Prints what each finds; nothing is the aim. The checker runs in a copy of the page that lets scripts run.
"""

import html
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

LOOKS = {
    "light": ("--window-size=1280,900",),
    "dark": ("--window-size=1280,900", "--blink-settings=preferredColorScheme=0"),
    "narrow": ("--window-size=500,900",),
}
_RUN = (
    'axe.run(document,{resultTypes:["violations","incomplete"]}).then(r=>{const o=document.createElement("pre");'
    'o.id="found";o.textContent=JSON.stringify([...r.violations,...r.incomplete].map(v=>[v.id,v.nodes.length,'
    "v.nodes[0].html.slice(0,160)]));document.body.replaceChildren(o)})"
)


def main() -> None:
    """Check one page."""
    page, folder = Path(sys.argv[1]), Path(sys.argv[2]) / "node_modules"
    jar = folder / "vnu-jar" / "build" / "dist" / "vnu.jar"
    subprocess.run(
        ["java", "-jar", str(jar), "--also-check-css", "--stdout", "--format", "text", str(page)], check=False
    )
    source = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page.read_text("utf-8"))
    checker = (folder / "axe-core" / "axe.min.js").read_text("utf-8").replace("</script", "<\\/script")
    with tempfile.TemporaryDirectory() as place:
        copy = Path(place) / "page.html"
        copy.write_text(source.replace("</body>", f"<script>{checker}</script><script>{_RUN}</script></body>"), "utf-8")
        for look, flags in LOOKS.items():
            command = ["chromium", "--headless", "--no-sandbox", "--virtual-time-budget=60000", "--dump-dom", *flags]
            made = subprocess.run([*command, copy.as_uri()], capture_output=True, text=True, check=True).stdout
            found = re.search(r'<pre id="found">(.*?)</pre>', made, re.DOTALL)
            print(look, json.loads(html.unescape(found[1])) if found else "the checker did not run")


if __name__ == "__main__":
    main()
