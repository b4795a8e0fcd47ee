import Entrepot
import Foundation
import Reporting
import Testing

/// The same rows are the same shipments, however a file writes them.
@Suite struct InputFormTests {
  private static let table = CustomsFile(dialect: 1).text

  private static func utf16(_ text: String, _ encoding: String.Encoding, mark: [UInt8]) -> Data {
    Data(mark) + text.data(using: encoding)!
  }

  /// What the form is called, and its bytes.
  static let forms: [(name: String, data: Data)] = [
    ("UTF-8", Data(table.utf8)),
    ("UTF-8 with mark", Data([0xEF, 0xBB, 0xBF]) + Data(table.utf8)),
    ("UTF-16 LE", utf16(table, .utf16LittleEndian, mark: [0xFF, 0xFE])),
    ("UTF-16 BE", utf16(table, .utf16BigEndian, mark: [0xFE, 0xFF])),
    ("UTF-16 LE, sep", utf16("sep=;\r\n" + table, .utf16LittleEndian, mark: [0xFF, 0xFE])),
    ("sep=;", ("sep=;\r\n" + table).data(using: .windowsCP1251)!),
    ("LF", table.replacing("\r\n", with: "\n").data(using: .windowsCP1251)!),
    ("CR", table.replacing("\r\n", with: "\r").data(using: .windowsCP1251)!),
    ("no final line end", table.data(using: .windowsCP1251)!.dropLast(2)),
    ("end of file mark", table.data(using: .windowsCP1251)! + Data([0x1A])),
    ("TAB", table.replacing(";", with: "\t").data(using: .windowsCP1251)!),
  ]

  @Test(arguments: forms.indices)
  func `every form of a file gives the same report`(index: Int) throws {
    let folder = try Folder()
    let plain = try found(in: [try folder.write(Self.table.data(using: .windowsCP1251)!, "file.csv")])
    let other = try found(in: [try folder.write(Self.forms[index].data, "file.csv")])
    #expect(plain.withoutPlaces == other.withoutPlaces, "\(Self.forms[index].name)")
    #expect(other.inputs[0].used == 110)
  }

  @Test func `a packed file is the file, under any name and in several members`() throws {
    guard FileManager.default.isExecutableFile(atPath: "/bin/gzip") else { return }
    let folder = try Folder()
    let path = try folder.write(CustomsFile(dialect: 1).windows1251, "file.csv")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-c",
      "cd \"$0\" && gzip -c file.csv > packed && head -c 1000 file.csv | gzip > two && tail -c +1001 file.csv | gzip >> two",
      folder.url.path,
    ]
    try process.run()
    process.waitUntilExit()
    let plain = try found(in: [path])
    for name in ["packed", "two"] {
      var packed = try found(in: [folder.url.appending(path: name).path]).withoutPlaces
      packed.inputs[0].file = path
      for destination in packed.destinations.indices {
        for route in packed.destinations[destination].routes.indices {
          for row in packed.destinations[destination].routes[route].legs[0].evidence.indices {
            packed.destinations[destination].routes[route].legs[0].evidence[row].file = path
          }
        }
      }
      #expect(packed == plain.withoutPlaces)
    }
  }

  @Test func `a missing line end after the last row is seen`() throws {
    let folder = try Folder()
    for (text, isThere) in [("", true), ("\u{1A}", true), ("x", false)] {
      let path = try folder.write((Self.table + text).data(using: .windowsCP1251)!, "file.csv")
      let file = try inspect([path], AnalysisSettings(), on: twoWorkers).files[0]
      #expect(file.dialect.finalNewline == isThere)
    }
  }

  @Test func `lines of evidence are those of the file`() throws {
    let folder = try Folder()
    for (name, skipped) in [("plain", ""), ("sep", "sep=;\r\n")] {
      let text = skipped + Self.table
      let path = try folder.write(text.data(using: .windowsCP1251)!, name)
      let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
      for route in try found(in: [path]).destinations.flatMap(\.routes) {
        for row in route.legs.flatMap(\.evidence) {
          #expect(lines[row.line - 1].hasPrefix(row.declaration ?? "?"), "\(name):\(row.line)")
        }
      }
    }
  }

  @Test func `a file given twice counts once and is said`() throws {
    let folder = try Folder()
    let data = CustomsFile(dialect: 2).windows1251
    let (one, other) = (try folder.write(data, "one.csv"), try folder.write(data, "other.csv"))
    let twice = try found(in: [one, one])
    let copied = try found(in: [one, other])
    let single = try found(in: [one])
    for report in [twice, copied] {
      #expect(report.destinations.map(\.routes) == single.destinations.map(\.routes))
      #expect(report.inputs[1].used == 0 && report.inputs[1].duplicates == 114)
    }
    #expect(twice.notices.contains("\(one) was given twice: its rows count once."))
    #expect(copied.notices.contains("\(other) is the same file as \(one): its rows count once."))
  }

  @Test func `North and South Korea are never taken for each other`() throws {
    let folder = try Folder()
    let header = "date,shipper_name,shipper_country,consignee_name,consignee_country,origin_country,hs_code\n"
    let rows = ["KR", "KP", "KOREA", "Republic of Korea", "DPRK", "Корея"].enumerated().map {
      "2022-0\($0 + 1)-01,Trader,CN,Buyer \($0),\($1),DE,870323\n"
    }
    let path = try folder.write(header + rows.joined(), "korea.csv")
    let report = try found(in: [path])
    #expect(report.destination("north-korea")?.shipments == 2)
    #expect(report.destination("north-korea")?.routes.count == 2)
    #expect(report.notices.contains { $0.hasPrefix("2 country cells name no one country") })
  }
}
