package dev.migrate.boot.actuate.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** How the page looks, and the policy that lets nothing else in. */
final class Stylesheet {

    /** The text between the style tags. */
    static final String TEXT = """
            :root{color-scheme:light dark;--bg:#f6f7f9;--card:#fff;--text:#1c2128;--soft:#59636e;--edge:#d9dee4;\
            --line:#9aa4b0;--chip:#eef1f4;--ok:#1a7f4b;--wait:#8a5a00;--run:#0b5fd0;--bad:#c62828;--odd:#7a3fc4;\
            --bar:#a9c7f0}
            @media (prefers-color-scheme:dark){:root{--bg:#0f1318;--card:#171c23;--text:#e4e8ee;--soft:#9aa5b1;\
            --edge:#2b333d;--line:#5d6875;--chip:#232a33;--ok:#4cc38a;--wait:#e0a63a;--run:#6aa9ff;--bad:#ff7b72;\
            --odd:#c297ff;--bar:#2f5587}}
            *{box-sizing:border-box}
            body{margin:0;background:var(--bg);color:var(--text);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
            main,header,footer{max-width:1120px;margin:0 auto;padding:0 24px}
            header{display:flex;flex-wrap:wrap;align-items:center;gap:6px 14px;padding-top:32px}
            h1{font-size:24px;line-height:1.3;margin:0;font-weight:650;letter-spacing:-.01em}
            h2{font-size:16px;margin:32px 0 10px;font-weight:650}
            h2 small{font-weight:400;color:var(--soft);font-size:14px;margin-left:6px}
            p{margin:0}
            code,.id{font:13px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}
            .facts{flex-basis:100%;color:var(--soft);display:flex;flex-wrap:wrap;gap:2px 20px;margin:0}
            .facts div{display:flex;gap:6px}
            .facts dd{margin:0;color:var(--text);overflow-wrap:anywhere}
            nav{flex-basis:100%;display:flex;flex-wrap:wrap;gap:4px 14px;font-size:14px}
            a{color:var(--run)}
            .badge{border-radius:999px;padding:2px 12px;font-size:13px;font-weight:650;border:1.5px solid;color:var(--soft)}
            .badge.up_to_date{color:var(--ok)}.badge.pending,.badge.changed{color:var(--wait)}.badge.running,.badge.waiting,.badge.waiting_for_jobs{color:var(--run)}
            .badge.failed,.badge.unreadable{color:var(--bad)}.badge.ahead{color:var(--odd)}
            .card{background:var(--card);border:1px solid var(--edge);border-radius:10px}
            .notice{margin-top:20px;padding:14px 18px;border-left:4px solid var(--soft)}
            .notice strong{display:block;font-size:16px;font-weight:650}
            .notice p+p{margin-top:6px;color:var(--soft)}
            .notice p{overflow-wrap:anywhere}
            .notice code{white-space:nowrap;background:var(--chip);border-radius:4px;padding:1px 5px;color:var(--text)}
            .notice.failed,.notice.unreadable{border-left-color:var(--bad)}.notice.changed,.notice.pending{border-left-color:var(--wait)}
            .notice.ahead{border-left-color:var(--odd)}.notice.running{border-left-color:var(--run)}
            .track{display:block;width:100%;height:8px;margin:10px 0 4px;border-radius:4px;background:var(--chip)}
            .track rect{fill:var(--run)}
            .track .some{animation:slide 1.6s ease-in-out infinite alternate}
            @keyframes slide{from{transform:translateX(0)}to{transform:translateX(75%)}}
            .graph{display:flex;padding:6px 0;overflow-x:auto}
            .lanes{flex:none;margin-left:6px}
            .line{fill:none;stroke:var(--line);stroke-width:2}
            .node{stroke:var(--card);stroke-width:2;paint-order:stroke;fill:var(--ok)}
            .node.pending,.node.outside{fill:var(--card);paint-order:normal;stroke:var(--wait)}
            .node.outside{stroke:var(--line);stroke-dasharray:2 2}
            .node.running{fill:var(--run)}.node.failed{fill:var(--bad)}.node.changed{fill:var(--wait)}.node.unknown{fill:var(--odd)}
            .ring{fill:var(--card);stroke:var(--text);stroke-width:2}
            .pulse{fill:none;stroke:var(--run);stroke-width:2;animation:pulse 1.2s ease-in-out infinite alternate}
            @keyframes pulse{from{opacity:.15}to{opacity:1}}
            .cross{fill:none;stroke:var(--card);stroke-width:2;stroke-linecap:round}
            .rows{list-style:none;margin:0;padding:0 16px 0 6px;flex:1;min-width:0}
            .rows li{height:34px;display:flex;align-items:center;gap:10px;white-space:nowrap}
            .rows .id{flex:none;font-weight:600;max-width:22ch;overflow:hidden;text-overflow:ellipsis}
            .rows .message{flex:1 1 8ch;min-width:8ch;overflow:hidden;text-overflow:ellipsis;unicode-bidi:isolate}
            .rows .when{flex:none;color:var(--soft);font-size:13px;font-variant-numeric:tabular-nums}
            .rows .took{min-width:9ch;text-align:right}
            .chips{flex:0 1 auto;min-width:0;overflow:hidden;display:flex;gap:6px}
            .chip{flex:none;background:var(--chip);color:var(--soft);border-radius:999px;padding:1px 9px;font-size:12px}
            .chip.current{background:var(--text);color:var(--card)}
            .outcome{font-size:13px;font-weight:600;color:var(--ok)}
            .outcome.failed,.outcome.partial{color:var(--bad)}.outcome.pending,.outcome.changed{color:var(--wait)}
            .outcome.running{color:var(--run)}.outcome.unknown{color:var(--odd)}.outcome.outside,.outcome.stamped,.outcome.cancelled{color:var(--soft)}
            .outcome.reverted,.outcome.paused{color:var(--wait)}
            .scroll{overflow-x:auto}
            table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
            th{text-align:left;font-size:13px;font-weight:600;color:var(--soft);padding:10px 16px 8px;white-space:nowrap}
            td{padding:7px 16px;border-top:1px solid var(--edge);white-space:nowrap}
            td.step{width:100%;white-space:normal;min-width:24ch;overflow-wrap:anywhere}
            td.step .message{unicode-bidi:isolate}
            .soft{color:var(--soft)}
            .number{text-align:right}
            .why{font-size:13px;color:var(--bad)}
            .bar{display:block;width:120px;height:6px}
            .bar rect{fill:var(--bar)}
            .empty{padding:16px 18px;color:var(--soft)}
            footer{color:var(--soft);font-size:13px;padding-top:24px;padding-bottom:40px}
            @media (max-width:720px){main,header,footer{padding-left:14px;padding-right:14px}.rows .when,.chip:not(.current),.wide{display:none}.notice code{white-space:normal}\
            th,td{padding-left:8px;padding-right:8px}td.step{min-width:0}}
            @media (prefers-reduced-motion:reduce){.pulse,.track .some{animation:none}}
            """;

    private Stylesheet() {
    }

    /** The content security policy under which the page is complete, for its header. */
    static String policy() {
        return ownPolicy() + "; frame-ancestors 'none'";
    }

    /** The same as far as a page may say it itself, for where the header gets lost. */
    static String ownPolicy() {
        return "default-src 'none'; style-src 'sha256-" + hash() + "'; base-uri 'none'; form-action 'none'";
    }

    private static String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(TEXT.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
