import Foundation
import Testing

@testable import Reporting

/// The page as a browser leaves it, once its script has run.
private func opened(_ page: String, hash: String = "") throws -> String {
  let folder = FileManager.default.temporaryDirectory.appending(path: "entrepot-page-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let file = folder.appending(path: "page.html")
  try Data(page.utf8).write(to: file)
  let browser = try run([
    "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(folder.path)/profile",
    "--virtual-time-budget=5000", "--dump-dom", "file://\(file.path)\(hash)",
  ])
  return browser.output
}

/// An attribute of the root element, in which the script writes down what it did.
private func noted(_ attribute: String, in dom: String) -> String? {
  let root = dom.components(separatedBy: "<head>")[0]
  let parts = root.components(separatedBy: "data-\(attribute)=\"")
  return parts.count > 1 ? parts[1].components(separatedBy: "\"")[0] : nil
}

let hasChromium = (try? run(["chromium", "--version"]).status) == 0

@Suite(.serialized, .enabled(if: hasChromium, "Chromium is not installed: pages are not opened"))
struct HTMLBrowserTests {
  let report: Report
  let leads: [LeadReport]
  let page: String

  init() {
    var random = RandomLeads(seed: 21)
    report = random.report(leads: 40)
    leads = report.destinations[0].leads!
    page = htmlText(report)
  }

  @Test func `a page opens without an error, and all leads are shown`() throws {
    let dom = try opened(page)
    #expect(noted("errors", in: dom) == nil)
    #expect(noted("shown", in: dom) == "40")
    #expect(dom.contains("40 of 40 shown"))
  }

  @Test func `filters in the address leave the leads that pass`() throws {
    let cases: [(hash: String, count: Int)] = [
      ("#country=HK", leads.count { $0.firm.country == "HK" }),
      ("#goods=854231&tier=1", leads.count { $0.goods == "854231" && $0.tier == "1" }),
      ("#grade=B", leads.count { $0.grade.map { $0 <= .b } ?? false }),
      ("#score=0.5", leads.count { $0.score >= 0.5 }),
      ("#found=1", leads.count(where: \.isDiscovery)),
      ("#listed=1", leads.count { !($0.firm.listed ?? []).isEmpty }),
      ("#dest=iran", 0),
      ("#q=no+such+words", 0),
    ]
    for (hash, count) in cases {
      let dom = try opened(page, hash: hash)
      #expect(noted("shown", in: dom) == String(count), "\(hash)")
      #expect(noted("errors", in: dom) == nil)
    }
  }

  @Test func `text is found without regard to case and accents`() throws {
    var report = report
    report.destinations[0].leads![7].firm.name = "Şirketi Özgür Çelik"
    let dom = try opened(htmlText(report), hash: "#q=OZGUR+celik")
    #expect(noted("shown", in: dom) == "1")
  }

  @Test func `the address of a lead or row opens what holds it`() throws {
    let dom = try opened(page, hash: "#lead-\(leads[5].id)")
    #expect(noted("target", in: dom) == "lead-\(leads[5].id)")
    let card = dom.components(separatedBy: "id=\"lead-\(leads[5].id)\"")[1].components(
      separatedBy: "</article>")[0]
    #expect(card.contains("<details open"))
    let finding = try opened(page, hash: "#f-\(leads[0].findings[0])")
    #expect(noted("target", in: finding) == "f-\(leads[0].findings[0])")
  }

  @Test func `hostile names run nothing`() throws {
    var random = RandomLeads(seed: 22, names: hostileNames)
    let dom = try opened(htmlText(random.report(leads: 12)))
    #expect(noted("errors", in: dom) == nil)
    #expect(noted("shown", in: dom) == "12")
  }

  @Test func `what the policy forbids is blocked, and noted`() throws {
    let leaky = page.replacing(
      "<main id=", with: "<img src=\"https://leak.invalid/x.png\"><main id=", maxReplacements: 1)
    let dom = try opened(leaky)
    #expect(noted("errors", in: dom)?.contains("blocked: img-src") == true)
  }
}
