// How an answer is written: its head, names of files, packed forms.
#include "http/response.hpp"

#include <gtest/gtest.h>

#include <regex>

#include "http/gzip.hpp"

namespace twiza::http {
namespace {

TEST(Gzip, gives_back_what_it_took_and_is_the_same_each_time) {
  std::string long_text;
  for (int i = 0; i < 100'000; ++i) long_text += std::to_string(i * 7919 % 1000);
  for (const std::string& text : {std::string(), std::string("a"), std::string(1 << 20, 'x'), long_text}) {
    EXPECT_EQ(gunzip(gzip(text)), text);
    EXPECT_EQ(gzip(text), gzip(text));
  }
  EXPECT_LT(gzip(std::string(1 << 20, 'x')).size(), 2000U);
  EXPECT_THROW(gunzip("not packed"), std::runtime_error);
  const std::string packed = gzip(long_text);
  EXPECT_THROW(gunzip(packed.substr(0, packed.size() / 2)), std::runtime_error);
}

TEST(Response, the_head_ends_and_counts_the_body) {
  Response response;
  response.body = "été";
  const std::string head = head_of(response.with("Content-Type", "text/plain"), true);
  EXPECT_EQ(head.substr(0, 17), "HTTP/1.1 200 OK\r\n");
  EXPECT_NE(head.find("\r\nContent-Length: 5\r\n"), std::string::npos);
  EXPECT_EQ(head.find("Connection:"), std::string::npos);
  EXPECT_TRUE(std::regex_search(head, std::regex("\r\nDate: (Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d\\d "
                                                 "[A-Z][a-z]{2} 2\\d{3} \\d\\d:\\d\\d:\\d\\d GMT\r\n")));
  EXPECT_EQ(head.substr(head.size() - 4), "\r\n\r\n");
  EXPECT_NE(head_of(response, false).find("\r\nConnection: close\r\n\r\n"), std::string::npos);
}

TEST(Response, ETH_12_only_the_page_may_run_scripts) {
  Response page, data;
  page.use = Use::page;
  EXPECT_NE(head_of(page, true).find("script-src 'self' 'wasm-unsafe-eval'"), std::string::npos);
  EXPECT_EQ(head_of(data, true).find("script-src"), std::string::npos);
  EXPECT_NE(head_of(data, true).find("sandbox"), std::string::npos);
}

TEST(Response, QUA_01_every_refusal_has_its_sentence_and_a_status_of_its_own) {
  for (const auto& [code, status] : std::vector<std::pair<const char*, int>>{{"serve.no_key", 401},
                                                                             {"serve.foreign", 403},
                                                                             {"serve.no_site", 404},
                                                                             {"serve.method", 405},
                                                                             {"serve.too_slow", 408},
                                                                             {"serve.replaced", 410},
                                                                             {"serve.too_large", 413},
                                                                             {"serve.not_json", 415},
                                                                             {"serve.long_head", 431},
                                                                             {"serve.busy", 503},
                                                                             {"store.busy", 503},
                                                                             {"store.disk_full", 507},
                                                                             {"store.damaged", 500},
                                                                             {"leak.found", 500},
                                                                             {"render.unknown_map", 422}}) {
    for (const base::Language language : {base::Language::fr, base::Language::ar, base::Language::en}) {
      const Response refused = refusal({code, {}}, language);
      EXPECT_EQ(refused.status, status) << code;
      EXPECT_EQ(refused.body.find("\"[" + std::string(code)), std::string::npos) << refused.body;
      // Each has its line of status.
      EXPECT_EQ(head_of(refused, true).find("HTTP/1.1 " + std::to_string(status) + " "), 0U) << code;
    }
  }
}

TEST(Response, QUA_09_a_page_of_one_sentence_says_its_languages) {
  const Response page = sentence_page(404, "serve.not_found");
  for (const char* part : {"<!doctype html>", "<html lang=\"fr\">", "lang=\"ar\" dir=\"rtl\"",
                           "lang=\"en\" dir=\"ltr\"", "<title>Twiza</title>", "name=\"viewport\""})
    EXPECT_NE(page.body.find(part), std::string::npos) << part;
}

TEST(Response, a_tagged_answer_is_packed_for_who_takes_it_and_sent_once) {
  const auto answer = [](const char* encoding, const char* etag) {
    Request request;
    request.accept_encoding = encoding;
    request.if_none_match = etag;
    Response response;
    response.body = gzip("text");
    return tagged(request, std::move(response), "tag", true);
  };
  EXPECT_EQ(gunzip(answer("gzip", "").body), "text");
  EXPECT_EQ(answer("", "").body, "text");
  EXPECT_EQ(answer("gzip", "\"tag-gz\"").status, 304);
  EXPECT_EQ(answer("gzip", "\"tag\"").status, 200) << "the other form";
  EXPECT_EQ(answer("", "\"tag\"").status, 304);
  EXPECT_EQ(head_of(answer("", "\"tag\""), true).find("Content-Length"), std::string::npos);
}

TEST(Response, a_file_name_leads_nowhere_and_hides_nothing) {
  for (const auto& [typed, safe] :
       std::vector<std::pair<std::string, std::string>>{{"Carte de Salé.pptx", "Carte de Salé.pptx"},
                                                        {"../../etc/passwd.svg", "_.._etc_passwd.svg"},
                                                        {"..", ""},
                                                        {".profile", "profile"},
                                                        {"-rf.svg", "rf.svg"},
                                                        {"a\\b:c*d?e\"f<g>h|i.svg", "a_b_c_d_e_f_g_h_i.svg"},
                                                        {"x\r\nSet-Cookie: a=b.svg", "x_Set-Cookie_ a=b.svg"},
                                                        {"x\u202Egpj.svg", "xgpj.svg"},
                                                        {"خريطة سلا.pdf", "خريطة سلا.pdf"}})
    EXPECT_EQ(safe_file_name(typed), safe);
  const std::string cut = safe_file_name(std::string(5000, 'x') + ".pptx");
  EXPECT_LT(cut.size(), 130U);
  EXPECT_TRUE(cut.ends_with(".pptx"));
}

TEST(Response, a_file_name_is_written_twice_as_RFC_6266_says) {
  EXPECT_EQ(attachment("Salé \"1\".svg"),
            "attachment; filename=\"Sal_ _1_.svg\"; filename*=UTF-8''Sal%C3%A9%20_1_.svg");
  EXPECT_EQ(attachment("100%'.svg"), "attachment; filename=\"100__.svg\"; filename*=UTF-8''100%25%27.svg");
}

TEST(Response, every_ending_that_is_written_has_its_media_type) {
  for (const char* ending : {".pptx", ".docx", ".pdf", ".html", ".svg", ".png", ".graphml", ".gexf", ".csv"})
    EXPECT_NE(media_type(ending), "application/octet-stream") << ending;
}

}  // namespace
}  // namespace twiza::http
