(function () {
  "use strict";
  var root = document.documentElement;
  function note(what) { root.dataset.errors = (root.dataset.errors ? root.dataset.errors + " | " : "") + what; }
  addEventListener("error", function (event) { note(event.message || "error"); }, true);
  addEventListener("unhandledrejection", function (event) { note("rejected: " + event.reason); });
  document.addEventListener("securitypolicyviolation", function (event) { note("blocked: " + event.violatedDirective); });

  addEventListener("DOMContentLoaded", function () {
    function all(selector, within) { return Array.from((within || document).querySelectorAll(selector)); }
    function byId(id) { return document.getElementById(id); }
    var cards = all("article.lead");
    var form = byId("filters");
    var names = ["q", "country", "goods", "tier", "grade", "dest", "score", "listed", "found"];
    var fields = names.map(byId);

    function plain(text) { return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase(); }
    function text(card) {
      if (card.plainText === undefined) { card.plainText = plain(card.textContent); }
      return card.plainText;
    }
    function wanted() {
      var values = {};
      fields.forEach(function (field, place) {
        if (!field) { return; }
        var value = field.type === "checkbox" ? (field.checked ? "1" : "") : field.value.trim();
        if (value) { values[names[place]] = value; }
      });
      return values;
    }
    function passes(card, values, words) {
      var data = card.dataset;
      if (values.country && data.country !== values.country) { return false; }
      if (values.goods && data.goods !== values.goods) { return false; }
      if (values.tier && data.tier !== values.tier) { return false; }
      if (values.grade && (!data.grade || data.grade > values.grade)) { return false; }
      if (values.score && !(Number(data.score) >= Number(values.score))) { return false; }
      if (values.listed && !data.listed) { return false; }
      if (values.found && !data.found) { return false; }
      if (values.dest && card.closest(".dest").dataset.dest !== values.dest) { return false; }
      return words.every(function (word) { return text(card).includes(word); });
    }
    function apply() {
      var values = wanted();
      var words = values.q ? plain(values.q).split(/\s+/).filter(Boolean) : [];
      var shown = 0;
      cards.forEach(function (card) {
        var isShown = passes(card, values, words);
        card.hidden = !isShown;
        if (isShown) { shown += 1; }
      });
      all(".dest").forEach(function (part) {
        part.hidden = Boolean(values.dest) && part.dataset.dest !== values.dest;
      });
      byId("none").hidden = shown > 0;
      byId("count").textContent = shown + " of " + cards.length + " shown";
      root.dataset.shown = String(shown);
      return values;
    }
    function remember(values) {
      var hash = new URLSearchParams(values).toString();
      try { history.replaceState(null, "", hash ? "#" + hash : location.pathname + location.search); } catch (_) { return; }
    }
    function fill(values) {
      fields.forEach(function (field, place) {
        if (!field) { return; }
        var value = values.get(names[place]) || "";
        if (field.type === "checkbox") { field.checked = value === "1"; } else { field.value = value; }
      });
    }
    function reveal(target) {
      var card = target.closest("article.lead");
      if (card) { card.hidden = false; }
      for (var part = target; part; part = part.parentElement) {
        if (part.tagName === "DETAILS") { part.open = true; }
      }
      var own = target.querySelector(":scope > details");
      if (own && target.classList.contains("lead")) { own.open = true; }
      target.scrollIntoView();
      if (!target.hasAttribute("tabindex")) { target.setAttribute("tabindex", "-1"); }
      target.focus({ preventScroll: true });
      root.dataset.target = target.id;
    }
    function follow() {
      var hash = location.hash.slice(1);
      if (hash.includes("=")) {
        if (form) { fill(new URLSearchParams(hash)); apply(); }
        return;
      }
      var target = hash && byId(decodeURIComponent(hash));
      if (target) { reveal(target); }
    }

    if (form) {
      form.hidden = false;
      form.addEventListener("submit", function (event) { event.preventDefault(); });
      form.addEventListener("input", function () { remember(apply()); });
      form.addEventListener("reset", function () { setTimeout(function () { remember(apply()); }, 0); });
      byId("open").addEventListener("click", function () {
        cards.forEach(function (card) { if (!card.hidden) { card.querySelector("details").open = true; } });
      });
      byId("close").addEventListener("click", function () {
        cards.forEach(function (card) { card.querySelector("details").open = false; });
      });
      apply();
    }

    var theme = byId("theme");
    var themes = ["as the system", "light", "dark"];
    theme.hidden = false;
    theme.addEventListener("click", function () {
      var next = (themes.indexOf(root.dataset.theme || themes[0]) + 1) % themes.length;
      if (next === 0) { delete root.dataset.theme; } else { root.dataset.theme = themes[next]; }
      theme.textContent = "Theme: " + themes[next];
    });

    var closed = [];
    addEventListener("beforeprint", function () {
      closed = all("details:not([open])");
      closed.forEach(function (part) { part.open = true; });
    });
    addEventListener("afterprint", function () { closed.forEach(function (part) { part.open = false; }); });
    addEventListener("hashchange", follow);
    follow();
  });
})();
