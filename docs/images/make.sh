#!/usr/bin/env bash
# Makes the picture of the README, docs/images/review.png, from a review of today. Needs Chromium; runs from any folder.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome) ||
    { echo "make.sh: no Chromium found" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

./introlab review --study examples/card-krueger --out "$work/review"
# A page in a frame is scrolled to its anchor; the page itself, without a window, is not.
cat >"$work/picture.html" <<'END'
<!DOCTYPE html>
<body style="margin:0"><iframe src="review/chapter-02.html#exhibit-CK.T3" style="border:0;width:920px;height:740px"></iframe></body>
END
"$chromium" --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$work/profile" \
    --window-size=920,740 --virtual-time-budget=5000 --screenshot="$work/review.png" "file://$work/picture.html" 2>/dev/null
mv "$work/review.png" docs/images/review.png
