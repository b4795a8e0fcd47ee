import Foundation
import Testing

@testable import Watchlists

@Test func `files on disk are read, compressed or not, and a folder gives all its lists`() throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "watchlists-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  for (name, text) in ListSamples.ofac { try Data(text.utf8).write(to: folder.appending(path: name)) }
  try Data(ListSamples.own.utf8).write(to: folder.appending(path: "own.csv"))
  try Data("no list".utf8).write(to: folder.appending(path: "readme.txt"))
  let gzip = Process()
  gzip.executableURL = URL(filePath: "/usr/bin/env")
  gzip.arguments = ["gzip", folder.appending(path: "alt.csv").path]
  try gzip.run()
  gzip.waitUntilExit()
  let (files, name) = FolderFiles.of(folder.path)
  #expect(name == nil)
  let (lists, failures) = ListReader(files).all()
  #expect(
    lists.map(\.file) == ["sdn.csv", "own.csv"] && failures.map(\.file) == [folder.path + "/readme.txt"])
  #expect(lists[0].files.contains("alt.csv.gz") && lists[0].counts.aliases == 2)
  let own = FolderFiles.of(folder.path + "/own.csv")
  #expect(own.name == "own.csv" && own.files.path("own.csv") == folder.path + "/own.csv")
  #expect(throws: WatchlistError.self) { try ListReader(files).list("absent.csv") }
}

@Test func `looking at the beginning of a file takes nothing from its end`() throws {
  let rows = (0..<60_000).map { "Name \($0),note \($0)" }
  let text = "name,note\n\"A,x\n" + rows.joined(separator: "\n") + "\n"
  let folder = FileManager.default.temporaryDirectory.appending(path: "watchlists-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try Data(text.utf8).write(to: folder.appending(path: "own.csv"))
  let fromDisk = try ListReader(FolderFiles(folder.path)).list("own.csv")
  let fromMemory = try ListReader(HeldFiles(["own.csv": Array(text.utf8)])).list("own.csv")
  #expect(fromDisk.counts == fromMemory.counts && fromDisk.entries.count == 60_001)
  #expect(fromDisk.entries.last?.primaryName == "Name 59999")
}
