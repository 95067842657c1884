// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Changes.h"
#include "core/work/History.h"
#include "core/work/Safekeeping.h"
#include "tests/support/Unpackers.h"
#include "tests/support/ZipBytes.h"
#include "tests/work/WorkFixture.h"

#include <QFile>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

const QByteArray big5Passport("\xC5\x40\xB7\xD3.pdf"); // 護照
const QByteArray big5Contract("\xA6\x58\xA6\x50.pdf"); // 合同

class NamesAgain : public WorkFixture
{
protected:
    void SetUp() override
    {
        WorkFixture::SetUp();
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(ZipBytes()
                       .add(big5Passport, FakePdf{.firstText = u"-"_s, .salt = u"a"_s}.bytes())
                       .add(big5Contract, FakePdf{.firstText = u"-"_s, .salt = u"b"_s}.bytes())
                       .bytes());
        file.close();
        first = importIn(u"CP437"_s); // a wrong choice: by itself Big5 would be found out
        ASSERT_OK(first);
    }

    Result<PackageReport> importIn(const QString& encoding)
    {
        ImportRequest request;
        request.package.paths = {path};
        request.package.unpacker = realUnpacker();
        request.package.encoding = encoding;
        request.edition = RubricId(u"two-zones-2023"_s);
        request.author = anna;
        return importPackage(*workplace, request, pdf, {});
    }

    QStringList names()
    {
        QStringList names;
        for (const auto& document : open(first->dossier.id, anna).dossier.documents) {
            names.append(document.name);
        }
        names.sort();
        return names;
    }

    QString path = directory.filePath(u"names.zip"_s);
    Result<PackageReport> first{Error::Code::Cancelled};
};

} // namespace

TEST_F(NamesAgain, areReadTheWayAPersonSaysWhenThePackageIsOpenedAgain)
{
    ASSERT_FALSE(names().contains(u"護照.pdf"_s)) << "they were guessed right: the test shows nothing";
    const auto again = importIn(u"Big5"_s);
    ASSERT_OK(again);
    EXPECT_EQ(first->dossier.id, again->dossier.id);
    EXPECT_EQ((QStringList{u"合同.pdf"_s, u"護照.pdf"_s}), names());
    EXPECT_EQ(1, applications());
    EXPECT_TRUE(again->alreadyThere);
}

TEST_F(NamesAgain, areChangesWithTheirAuthorAndTheNameBefore)
{
    const auto before = names();
    ASSERT_OK(importIn(u"Big5"_s));
    const auto history = historyOf(*workplace, first->dossier.id);
    ASSERT_OK(history);
    QStringList replaced;
    for (const auto& edit : *history) {
        if (edit.change.kind == EditKind::DocumentChanged) {
            EXPECT_EQ(anna, edit.change.author);
            replaced.append(edit.change.fields.first().from.toString());
        }
    }
    replaced.sort();
    EXPECT_EQ(before, replaced);
}

TEST_F(NamesAgain, followFromTheJournal)
{
    ASSERT_OK(importIn(u"Big5"_s));
    const auto now = names();
    ASSERT_OK(workplace->journal().rebuild({}));
    EXPECT_EQ(now, names());
    const auto problems = checkVault(*workplace, {});
    ASSERT_OK(problems);
    EXPECT_TRUE(problems->isEmpty());
}

TEST_F(NamesAgain, leaveTheDocumentsTheSameOnAComputerThatReadsThemOtherwise)
{
    const auto idsIn = [](const Dossier& dossier) {
        QMap<Digest, DocumentId> ids;
        for (const auto& document : dossier.documents) {
            ids.insert(document.digest, document.id);
        }
        return ids;
    };
    auto elsewhere = Workplace::open(directory.filePath(u"elsewhere"_s), clock);
    ASSERT_OK(elsewhere);
    workplace = std::move(elsewhere).value();
    const auto other = importIn(u"Big5"_s);
    ASSERT_OK(other);
    EXPECT_NE(first->dossier.documents.first().name, other->dossier.documents.first().name);
    EXPECT_EQ(first->dossier.id, other->dossier.id);
    EXPECT_EQ(idsIn(first->dossier), idsIn(other->dossier));
}

TEST_F(NamesAgain, areNotChangedTwice)
{
    ASSERT_OK(importIn(u"Big5"_s));
    const int before = edits();
    ASSERT_OK(importIn(u"Big5"_s));
    EXPECT_EQ(before, edits());
}

TEST_F(NamesAgain, sortTheDocumentsAndTellWhatIsMissingNow)
{
    const auto again = importIn(u"Big5"_s);
    ASSERT_OK(again);
    EXPECT_FALSE(again->missing.contains(KindId(u"passport"_s)));
    const auto findings = open(first->dossier.id, anna).findings;
    EXPECT_TRUE(std::ranges::none_of(findings, [](const Finding& finding) {
        return finding.code == Finding::Code::KindMissing && finding.args["kind"_L1] == u"passport"_s;
    }));
}

TEST_F(NamesAgain, leaveAKindThatAPersonChose)
{
    const auto file = open(first->dossier.id, anna);
    const auto document = file.dossier.documents.first();
    const TextField field{EditKind::DocumentChanged, document.id.value(), u"kind"_s};
    record(fieldChange(file, anna, field, u"work-permit"_s));
    ASSERT_OK(importIn(u"Big5"_s));
    EXPECT_EQ(u"work-permit"_s, open(first->dossier.id, anna).document(document.id)->kind.value());
}

TEST_F(NamesAgain, stayWithoutAnEncoding)
{
    const auto before = names();
    const auto again = importIn({});
    ASSERT_OK(again);
    EXPECT_TRUE(again->alreadyThere);
    EXPECT_EQ(before, names());
}

} // namespace pingshen
