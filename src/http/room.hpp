// The room in which the sites live: one thread that reads and writes them, and the queue before its door.
//
// Changes that arrive while the disk is still busy with the ones before are kept together: one sync for all
// who wait. Nobody is answered before his changes are on the disk.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "http/live_sites.hpp"

namespace twiza::http {

// Where a site stands after a post.
struct Standing {
  app::Received received;
  std::size_t position = 0;
  std::string revision;
};

class Room {
 public:
  // `tell` is called in the room.
  Room(app::Host& host, std::filesystem::path data, std::function<void(const News&)> tell);
  ~Room() { finish(); }
  Room(const Room&) = delete;
  Room& operator=(const Room&) = delete;

  // Does what stands in the queue, and closes: what is asked later is not done.
  void finish();

  // `work` is called in the room, with the sites as the disk has them, or with the error of reading them.
  using Work = std::function<void(const base::Result<LiveSites*>&)>;
  void ask(Work work);
  // `answer` is called in the room, after the disk has the changes.
  using Answer = std::function<void(const base::Result<Standing>&)>;
  void post(const base::Id& site, std::vector<std::string> lines, Answer answer);

  // Without waiting for the room, no older than `freshness`; null where it must be asked.
  BundlePtr bundle_at_hand(const base::Id& site);

  // What another program wrote is shown after this time at the latest.
  static constexpr std::chrono::milliseconds freshness{500};

 private:
  struct Post {
    base::Id site;
    std::vector<std::string> lines;
    Answer answer;
  };
  void run();
  void keep(std::vector<Post> posts);
  void answer(const std::vector<Work>& works);
  base::Result<void> refresh();
  void show_bundles();

  LiveSites sites_;
  std::chrono::steady_clock::time_point read_;  // from the disk, the last time

  std::mutex mutex_;
  std::condition_variable called_;
  bool end_ = false;
  std::vector<Post> posts_;
  std::vector<Work> works_;
  std::map<base::Id, BundlePtr> shown_;
  std::chrono::steady_clock::time_point shown_at_;
  std::thread thread_;
};

}  // namespace twiza::http
