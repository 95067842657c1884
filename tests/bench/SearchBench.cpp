// SPDX-License-Identifier: GPL-3.0-or-later
// bench_search FOLDER [DOCUMENTS]: a new vault in the folder with documents of 50 pages each, whose texts are invented,
// searched as the window searches the whole vault while somebody types.
#include "core/storage/TextStore.h"
#include "core/work/SearchDocuments.h"
#include "tests/bench/Applications.h"
#include "tests/bench/BenchRow.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

#include <random>

namespace pingshen::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int pagesOfDocument = 50;
constexpr int wordsOfPage = 140;
constexpr int documentsOfApplication = 25;
constexpr int runs = 15;
constexpr int firstHits = 100; ///< as many as the window lists before it counts the others

const QStringList& vocabulary()
{
    static const QStringList words{u"学位"_s,        u"证书"_s,     u"博士"_s,       u"硕士"_s,       u"研究"_s,
                                   u"工作经历"_s,    u"聘用合同"_s, u"企业"_s,       u"技术"_s,       u"专利"_s,
                                   u"纳税证明"_s,    u"北京"_s,     u"大学"_s,       u"计算机科学"_s, u"负责人"_s,
                                   u"项目"_s,        u"2012年"_s,   u"1,200,000"_s,  u"degree"_s,     u"University"_s,
                                   u"distributed"_s, u"systems"_s,  u"employment"_s, u"contract"_s,   u"annual"_s,
                                   u"salary"_s,      u"the"_s,      u"of"_s,         u"and"_s,        u"certificate"_s};
    return words;
}

class SearchBench
{
public:
    SearchBench(Workplace& workplace, int documents) : m_workplace(workplace), m_documents(documents) {}

    Done run()
    {
        PINGSHEN_TRY(fill());
        const auto pages = QString::number(m_documents * pagesOfDocument);
        PINGSHEN_TRY(search(u"one ideograph on all of "_s + pages, u"士"_s));
        PINGSHEN_TRY(search(u"a phrase"_s, u"博士学位"_s));
        PINGSHEN_TRY(search(u"two letters of a word"_s, u"un"_s));
        PINGSHEN_TRY(search(u"a number"_s, u"1200000"_s));
        PINGSHEN_TRY(search(u"a word on one page"_s, u"叶莲娜"_s));
        return search(u"nothing found"_s, u"维修"_s);
    }

private:
    Done fill()
    {
        std::mt19937 dice(7); // the same texts on every run
        PINGSHEN_ASSIGN(const auto texts, TextStore::open(m_workplace.vault()));
        PINGSHEN_ASSIGN(auto transaction, Transaction::begin(m_workplace.database()));
        for (int number = 0; number * documentsOfApplication < m_documents; ++number) {
            auto dossier = application(number);
            const auto model = dossier.documents.first();
            dossier.documents.clear();
            for (int i = 0; i < documentsOfApplication; ++i) {
                auto document = model;
                document.id = DocumentId(u"%1-%2"_s.arg(number).arg(i));
                document.name = u"%1.pdf"_s.arg(i + 1);
                document.digest = Digest::of(document.id.value().toUtf8());
                document.pages = pagesOfDocument;
                document.textPages = pagesOfDocument;
                dossier.documents.append(document);
                PINGSHEN_TRY(texts->keep(document.digest, pagesFrom(dice)));
            }
            PINGSHEN_TRY(m_workplace.journal().record(importOf(dossier, {}, {})));
        }
        return transaction.commit();
    }

    QList<KeptPage> pagesFrom(std::mt19937& dice)
    {
        QList<KeptPage> pages;
        for (int page = 0; page < pagesOfDocument; ++page) {
            KeptPage kept{.text = {page, {}, PageText::Origin::Pdf, 100}, .state = PageState::Read};
            for (int i = 0; i < wordsOfPage; ++i) {
                const auto& word = vocabulary()[static_cast<int>(dice() % static_cast<unsigned>(vocabulary().size()))];
                PageWord placed{.text = word, .rect = QRectF(72 + 40 * (i % 12), 72 + 14 * (i / 12), 38, 12)};
                placed.line = i / 12;
                placed.spaceAfter = true;
                for (int end = 1; end <= word.size(); ++end) {
                    placed.ends.append(38.0 * end / static_cast<double>(word.size()));
                }
                kept.text.words.append(placed);
                kept.text.text += word + (i % 12 == 11 ? u'\n' : u' ');
            }
            pages.append(kept);
        }
        if (m_isFirst) {
            pages[3].text.text += u"叶莲娜"_s;
            m_isFirst = false;
        }
        return pages;
    }

    /// Until the first hits are there, and until all are counted.
    Done search(const QString& what, const QString& words)
    {
        QList<double> first;
        QList<double> all;
        for (int i = 0; i <= runs; ++i) {
            QElapsedTimer timer;
            timer.start();
            double firstAt = 0;
            const SearchRequest request{
                .words = words, .scope = {}, .lastWord = Phrase::LastWord::Begun, .limit = firstHits};
            PINGSHEN_ASSIGN(const auto connection, m_workplace.newConnection()); // as the window does each time
            PINGSHEN_ASSIGN(const auto answer, searchDocuments(*connection, request, {}, [&](const SearchAnswer&) {
                                firstAt = static_cast<double>(timer.nsecsElapsed()) / 1e6;
                            }));
            if (i > 0) { // the first one does not count
                first.append(firstAt);
                all.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
            }
        }
        print({u"search: "_s + what + u", first hits"_s, medianOf(first), u"ms"_s, 0, {}, u"50"_s});
        print({u"search: "_s + what + u", all counted"_s, medianOf(all), u"ms"_s, 0, {}, {}});
        return {};
    }

    Workplace& m_workplace;
    int m_documents;
    bool m_isFirst = true;
};

Done benchSearch(const QString& folder, int documents)
{
    const SystemClock clock;
    PINGSHEN_ASSIGN(const auto workplace, Workplace::open(folder, clock));
    return SearchBench(*workplace, documents).run();
}

} // namespace

} // namespace pingshen::bench

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        return 2;
    }
    const auto documents = arguments.size() > 2 ? arguments[2].toInt() : 1'000;
    const auto done = pingshen::bench::benchSearch(arguments[1], documents);
    if (!done) {
        QTextStream(stderr) << "bench_search: " << nameOf(done.error().code) << ' ' << done.error().where << '\n';
    }
    return done ? 0 : 1;
}
