// The Store over one SQLite file. Users of the store include open.hpp instead.
#pragma once

#include <optional>

#include "store/data_file.hpp"
#include "store/data_folder.hpp"
#include "store/door.hpp"
#include "store/refusal.hpp"
#include "store/store.hpp"

namespace twiza::store {

class SqliteStore : public Store {
 public:
  // Throws as open_data_file.
  SqliteStore(std::filesystem::path folder, Options options);

  base::Result<std::vector<Site>> sites() override;
  base::Result<void> create_site(const Site& site) override;
  base::Result<Acknowledgements> append(const base::Id& site, const Batch& batch) override;
  base::Result<Version> version(const base::Id& site) override;
  base::Result<std::vector<Change>> changes_after(const base::Id& site, const Version& version,
                                                  const Page& page) override;
  base::Result<std::optional<Change>> find(const base::Id& site, const base::Id& replica,
                                           std::uint64_t seq) override;
  base::Result<void> put_values(const base::Id& site, const std::vector<Value>& values) override;
  base::Result<Values> get_values(const base::Id& site, const std::vector<base::Digest>& refs) override;
  base::Result<Erasure> erase_values(const base::Id& site, const std::vector<base::Digest>& refs) override;
  base::Result<std::int64_t> quarantine(const Quarantined& item) override;
  base::Result<std::vector<Quarantined>> quarantined() override;
  base::Result<void> release(std::int64_t number) override;
  base::Result<std::optional<std::string>> setting(std::string_view key) override;
  base::Result<void> set_setting(std::string_view key, std::string_view value) override;
  base::Result<void> remove_setting(std::string_view key) override;
  base::Result<std::optional<base::Id>> replica() override;
  base::Result<base::Id> take_replica(const base::Id& id) override;
  base::Result<std::optional<base::Id>> epoch() override;
  base::Result<std::int64_t> others_wrote() override;
  base::Result<void> verify() override;

 private:
  Connection& reader();
  Connection& writer();
  void connect();

  // `work(connection)` inside one transaction: all of what it reads is of one moment, all of what it writes
  // is on the disk when this returns, or nothing of it.
  template <class T, class Work>
  base::Result<T> reading(Work&& work) {
    return answer<T>(file_, [&] {
      Connection& connection = reader();
      Transaction snapshot(connection, Transaction::Kind::read);
      return work(connection);
    });
  }
  template <class T, class Work>
  base::Result<T> writing(Work&& work) {
    return answer<T>(file_, [&] {
      Connection& connection = writer();
      std::optional<Door> door(std::in_place, folder_, options_.patience);
      Transaction transaction(connection, Transaction::Kind::write);
      door.reset();
      check_schema(connection);
      if constexpr (std::is_void_v<T>) {
        work(connection);
        transaction.commit();
      } else {
        T result = work(connection);
        transaction.commit();
        return result;
      }
    });
  }
  void check_schema(Connection& connection) const;

  std::filesystem::path folder_;
  std::filesystem::path file_;
  Options options_;
  std::optional<Connection> connection_;  // over the file; or over nothing, while there is no file
  std::int64_t connected_ = 0;            // how often
  bool on_disk_ = false;
  bool read_only_ = false;
  FileIdentity opened_;
};

// Parts of a transaction, shared by the files that implement the store.
void require_site(Connection& connection, const base::Id& site);
void insert_values(Connection& connection, const base::Id& site, const std::vector<Value>& values);
std::optional<base::Id> identity(Connection& connection, std::string_view name);

}  // namespace twiza::store
