import Foundation
import Synchronization

/// A run of this very program in a process of its own, measured from outside: what a user of the program waits for
/// and pays for, start and end of the process included.
struct ChildRun {
  /// Wall clock of the whole process, and CPU time of all its threads.
  let seconds: Double, cpuSeconds: Double
  /// Peak of anonymous memory (RssAnon, looked at every 5 ms; Linux only), in MiB.
  let anonymousMiB: Double?
  /// The last line of its output.
  let lastLine: String

  /// - Parameter words: What stands behind the program's name.
  /// - Throws: When it fails; its messages go where ours go.
  init(_ words: [String]) throws {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: try ChildRun.program())
    (process.arguments, process.standardOutput) = (words, output)
    let (clock, cpuBefore) = (ContinuousClock(), ChildRun.childrenCPU())
    let start = clock.now
    try process.run()
    let watch = MemoryWatch(process.processIdentifier)
    let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    seconds = (clock.now - start).seconds
    anonymousMiB = watch.stop()
    cpuSeconds = ChildRun.childrenCPU() - cpuBefore
    guard process.terminationStatus == 0, let line = text.split(separator: "\n").last else {
      throw MakeError(description: "'\(words.joined(separator: " "))' failed, so nothing was measured")
    }
    lastLine = String(line)
  }

  private static func program() throws -> String {
    if let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") { return link }
    return CommandLine.arguments[0]
  }

  /// CPU seconds of all children that have ended.
  private static func childrenCPU() -> Double {
    var usage = rusage()
    #if canImport(Glibc)
      _ = unsafe getrusage(RUSAGE_CHILDREN.rawValue, &usage)
    #else
      _ = unsafe getrusage(RUSAGE_CHILDREN, &usage)
    #endif
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }
}

/// Looks at the anonymous memory of a process until told to stop.
final class MemoryWatch: Sendable {
  private let peakKiB = Atomic(0)
  private let isStopped = Atomic(false)
  private let done = DispatchSemaphore(value: 0)

  init(_ process: Int32) {
    Thread.detachNewThread { [self] in
      while !isStopped.load(ordering: .relaxed) {
        if let now = MemoryWatch.anonymousKiB(process) {
          peakKiB.store(max(now, peakKiB.load(ordering: .relaxed)), ordering: .relaxed)
        }
        Thread.sleep(forTimeInterval: 0.005)
      }
      done.signal()
    }
  }

  /// The peak in MiB; `nil` where it is not known.
  func stop() -> Double? {
    isStopped.store(true, ordering: .relaxed)
    done.wait()
    let peak = peakKiB.load(ordering: .relaxed)
    return peak > 0 ? Double(peak) / 1_024 : nil
  }

  private static func anonymousKiB(_ process: Int32) -> Int? {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
      let line = text.split(separator: "\n").first(where: { $0.hasPrefix("RssAnon:") })
    else { return nil }
    return line.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first.flatMap { Int($0) }
  }
}

extension Duration {
  var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
