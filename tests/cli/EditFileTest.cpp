// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliFixture.h"

#include <QCryptographicHash>
#include <QFile>
#include <QRegularExpression>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return file.readAll();
}

/// With the last line that belongs to these, whatever was changed in them.
QByteArray ended(const QByteArrayList& lines)
{
    qsizetype edits = 0;
    QByteArray bytes;
    for (const auto& line : lines) {
        edits += line.startsWith("edit ");
        bytes += line + '\n';
    }
    const auto digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    return bytes + "end " + QByteArray::number(edits) + ' ' + digest + '\n';
}

} // namespace

/// The office's vault, in which Anna has begun a sheet, and an empty one at home.
class CliEditFile : public CliFixture
{
protected:
    void SetUp() override
    {
        id = imported();
        ask({u"score"_s, id, u"--reviewer"_s, u"Anna"_s, u"--set"_s, u"age=5"_s, u"--reason"_s, u"age=born 1984"_s});
        device = ask({u"edits"_s, u"export"_s, file()})[u"device"_s].toString();
    }

    QString file(const QString& name = u"office.edits"_s) const { return path(name); }
    QStringList atHome(const QStringList& words) const
    {
        return words + QStringList{u"--vault"_s, path(u"home vault"_s)};
    }
    Answer accept(const QStringList& files, const QStringList& options = {}) const
    {
        return run(atHome(QStringList{u"edits"_s, u"accept"_s} + files + options));
    }
    QStringList trust() const { return {u"--trust"_s, device}; }
    QJsonValue accepted(const QStringList& words) const
    {
        return ask(atHome(QStringList{u"edits"_s, u"accept"_s} + words));
    }
    QByteArrayList lines() const
    {
        auto all = bytesOf(file()).split('\n');
        return all.first(all.size() - 2); // without the end
    }
    QString written(const QByteArray& bytes) const
    {
        QFile made(file(u"made.edits"_s));
        EXPECT_TRUE(made.open(QIODevice::WriteOnly | QIODevice::Truncate));
        made.write(bytes);
        return made.fileName();
    }

    /// One sentence in each language, and nothing is taken in.
    void expectRefusal(const QString& beginning, const QByteArray& bytes) const
    {
        const auto made = written(bytes);
        const auto english = accept({made}, trust());
        expectRefusedLike(u"The file \"%1\" %2"_s.arg(made, beginning), english);
        EXPECT_TRUE(english.err.contains(u"Nothing was accepted"_s)) << english.err.toStdString();
        const auto chinese = accept({made}, trust() + QStringList{u"--lang"_s, u"zh"_s});
        expectRefusedLike(u"文件“%1”"_s.arg(made), chinese);
        EXPECT_TRUE(ask(atHome({u"list"_s}))[u"applications"_s].toArray().isEmpty());
    }

    QString id;
    QString device;
};

TEST_F(CliEditFile, bringsTheHistoryOfAnotherVault)
{
    const auto first = accepted({file(), u"--trust"_s, device});
    EXPECT_EQ(lines().size() - 2, first[u"accepted"_s].toInt()) << "all but the head and the key";
    EXPECT_EQ(0, first[u"known"_s].toInt(-1));
    EXPECT_EQ(QJsonArray(), first[u"held"_s].toArray());
    EXPECT_EQ(QJsonArray(), first[u"conflicts"_s].toArray());
    const auto total = ask(atHome({u"total"_s, id, u"--reviewer"_s, u"Anna"_s}));
    EXPECT_EQ(u"5.00"_s, total[u"indicators"_s][0][u"points"_s].toString());
    EXPECT_EQ(u"born 1984"_s, total[u"indicators"_s][0][u"reason"_s].toString());
}

TEST_F(CliEditFile, saysWhichDocumentsAreStillToComeAndCallsThemNoProblem)
{
    accepted({file(), u"--trust"_s, device});
    const auto verified = run(atHome({u"verify"_s}));
    EXPECT_EQ(0, verified.code) << verified.err.toStdString();
    EXPECT_TRUE(verified.out.contains(u"not arrived yet (recorded on another computer)"_s))
        << verified.out.toStdString();
    const auto said = ask(atHome({u"verify"_s}));
    EXPECT_TRUE(said[u"ok"_s].toBool());
    EXPECT_EQ(QJsonArray(), said[u"problems"_s].toArray());
    EXPECT_LT(0, said[u"awaited"_s].toInt());
    EXPECT_EQ(0, run(atHome({u"backup"_s, path(u"home.backup"_s)})).code) << "the backup has all that is here";
    EXPECT_EQ(0, ask({u"verify"_s})[u"awaited"_s].toInt(-1)) << "where they were imported";
}

TEST_F(CliEditFile, isKnownWhenItComesAgain)
{
    const auto first = accepted({file(), u"--trust"_s, device});
    const auto again = accepted({file(), file()});
    EXPECT_EQ(0, again[u"accepted"_s].toInt(-1));
    EXPECT_EQ(2 * first[u"accepted"_s].toInt(), again[u"known"_s].toInt());
    EXPECT_EQ(0, run({u"edits"_s, u"accept"_s, file()}).code) << "the own changes, back again";
}

TEST_F(CliEditFile, leavesTheDocumentsToTheirPackage)
{
    const auto answer = accept({file()}, trust());
    const auto toCome =
        u"2 documents have not arrived yet (recorded on another computer). Import their packages to see"_s;
    EXPECT_TRUE(answer.out.contains(toCome)) << answer.out.toStdString();
    EXPECT_TRUE(run(atHome({u"verify"_s})).out.contains(toCome));
    const auto status = [this] {
        const auto shown = ask(atHome({u"show"_s, id}))[u"applications"_s][0];
        return shown[u"documents"_s][0][u"status"_s].toString();
    };
    EXPECT_EQ(u"notArrived"_s, status());
    EXPECT_TRUE(run(atHome({u"show"_s, id})).out.contains(u"Not arrived"_s));
    const auto total = run(atHome({u"total"_s, id, u"--reviewer"_s, u"Anna"_s})).out;
    EXPECT_TRUE(total.contains(u"Documents not arrived: "_s)) << total.toStdString();
    const auto arrived = run(atHome({u"import"_s, path(u"package"_s)})).out;
    EXPECT_TRUE(arrived.contains(u"documents that arrived with it: 2."_s)) << arrived.toStdString();
    EXPECT_EQ(u"readable"_s, status());
    EXPECT_EQ(id, ask(atHome({u"import"_s, path(u"package"_s)}))[u"application"_s].toString());
    EXPECT_TRUE(ask(atHome({u"verify"_s}))[u"ok"_s].toBool());
    EXPECT_FALSE(run(atHome({u"verify"_s})).out.contains(u"not arrived yet"_s));
}

TEST_F(CliEditFile, choosesAFileOfADocumentOnceItHasArrived)
{
    EXPECT_EQ(0, accept({file()}, trust()).code);
    ask(atHome({u"import"_s, path(u"package"_s)}));
    const auto office = package(u"office"_s, {u"护照.pdf"_s});
    ask({u"import"_s, office, u"--application"_s, id});
    ask(atHome({u"import"_s, package(u"there"_s, {u"护照.pdf*3"_s}), u"--application"_s, id}));
    ask({u"edits"_s, u"export"_s, file()});
    EXPECT_EQ(0, accept({file()}).code);
    const auto list = atHome({u"conflict"_s, u"list"_s, id});
    const auto values = ask(list)[u"conflicts"_s][0][u"values"_s];
    const int other = values[0][u"isHere"_s].toBool() ? 2 : 1;
    EXPECT_FALSE(values[other - 1][u"isHere"_s].toBool(true));
    EXPECT_TRUE(values[2 - other][u"isHere"_s].toBool());
    EXPECT_EQ(1, run(list).out.count(u"Not arrived"_s)) << run(list).out.toStdString();
    const auto choice = atHome({u"conflict"_s, u"choose"_s, id, u"content"_s, u"--number"_s, QString::number(other),
                                u"--reviewer"_s, u"Anna"_s});
    const auto refused = run(choice);
    EXPECT_EQ(1, refused.code);
    EXPECT_TRUE(refused.err.contains(u"has not arrived yet. Import its package here."_s)) << refused.err.toStdString();
    const auto arrived = run(atHome({u"import"_s, office})).out;
    EXPECT_TRUE(arrived.contains(u"documents that arrived with it: 1."_s)) << arrived.toStdString();
    EXPECT_FALSE(run(list).out.contains(u"Not arrived"_s));
    EXPECT_EQ(0, run(choice).code);
}

TEST_F(CliEditFile, ofANewComputerIsTakenInOnceSomebodyTrustsItsNumber)
{
    QStringList groups;
    for (qsizetype i = 0; i < device.size(); i += 4) {
        groups.append(device.mid(i, 4));
    }
    const auto shown = groups.join(u'-');
    EXPECT_TRUE(run({u"edits"_s, u"export"_s, file()}).out.contains(shown)) << "what the sender reads out";
    expectRefused(u"The file \"%1\" holds changes of a computer that this vault does not know: %2. Nothing was "
                  "accepted; compare the number with the one that the sender's vault shows at \"pingshen-cli edits "
                  "export\", then add --trust with it."_s.arg(file(), shown),
                  accept({file()}));
    EXPECT_EQ(1, accept({file()}, {u"--trust"_s, QString(32, u'0')}).code) << "another one";
    EXPECT_TRUE(ask(atHome({u"list"_s}))[u"applications"_s].toArray().isEmpty());
    EXPECT_EQ(0, accept({file()}, {u"--trust"_s, shown}).code);
    EXPECT_EQ(0, accept({file()}).code) << "from now on";
}

TEST_F(CliEditFile, takesInAPackageThatIsAResubmissionHereAndAnApplicationThere)
{
    const auto again = package(u"again"_s, {u"05-聘雇合同.pdf"_s}); // continues no document
    ask({u"import"_s, again, u"--application"_s, id});
    const auto other =
        ask(atHome({u"import"_s, u"--edition"_s, u"two-zones-2023"_s, again}))[u"application"_s].toString();
    const auto sent = ask(atHome({u"edits"_s, u"export"_s, file(u"home.edits"_s)}));
    const auto words = QStringList{u"edits"_s, u"accept"_s, file(u"home.edits"_s), u"--trust"_s};
    EXPECT_EQ(0, run(words + QStringList{sent[u"device"_s].toString()}).code);
    EXPECT_EQ(2, ask({u"list"_s})[u"applications"_s].toArray().size());
    EXPECT_NE(id, other);
    EXPECT_TRUE(ask({u"verify"_s})[u"ok"_s].toBool());
    ask({u"edits"_s, u"export"_s, file(u"office.edits"_s)});
    EXPECT_EQ(0, accept({file()}, trust()).code) << "and back";
}

TEST_F(CliEditFile, leavesOutWhatTheOtherVaultHas)
{
    const auto before = ask({u"edits"_s, u"export"_s, file(u"first"_s)});
    ask({u"score"_s, id, u"--reviewer"_s, u"Anna"_s, u"--set"_s, u"education=10"_s});
    const QString end = device + u':' + QString::number(before[u"devices"_s][0][u"seq"_s].toInt());
    const auto later = ask({u"edits"_s, u"export"_s, file(u"second"_s), u"--since"_s, end});
    EXPECT_EQ(1, later[u"edits"_s].toInt());
    const auto early = accepted({file(u"second"_s), u"--trust"_s, device});
    EXPECT_EQ(0, early[u"accepted"_s].toInt(-1)) << "what comes before it is missing";
    EXPECT_EQ((QJsonObject{{u"device"_s, device}, {u"from"_s, 1}, {u"to"_s, before[u"edits"_s]}}),
              early[u"held"_s][0].toObject());
    const auto both = accepted({file(u"first"_s), u"--trust"_s, device});
    EXPECT_EQ(before[u"edits"_s].toInt() + 1, both[u"accepted"_s].toInt()) << "with what had waited";
    EXPECT_EQ(QJsonArray(), both[u"held"_s].toArray());
}

TEST_F(CliEditFile, saysWhatToAskForWhenChangesAreMissing)
{
    ask({u"edits"_s, u"export"_s, file(), u"--since"_s, device + u":1"_s});
    const auto answer = accept({file()}, trust());
    EXPECT_TRUE(answer.out.contains(QRegularExpression(
        u"Ask the sender for: pingshen-cli edits export FILE --since [0-9a-f]{4}(-[0-9a-f]{4}){7}:0\n"_s)))
        << answer.out.toStdString();
}

TEST_F(CliEditFile, thatIsCutOrAlteredIsRefused)
{
    const auto whole = bytesOf(file());
    expectRefusal(u"is incomplete or was altered"_s, whole.chopped(1));
    expectRefusal(u"is incomplete or was altered"_s, whole.first(whole.size() / 2));
    expectRefusal(u"is incomplete or was altered"_s, lines().join('\n') + '\n');
    expectRefusal(u"is incomplete or was altered"_s, whole + "edit - {}\n");
    for (auto at = whole.indexOf('\n') + 1; at < whole.size(); at += whole.size() / 5) {
        auto flipped = whole;
        flipped[at] = static_cast<char>(flipped[at] ^ 1);
        expectRefusal(u"is incomplete or was altered"_s, flipped);
    }
    expectRefusal(u"is incomplete or was altered"_s, QByteArray(whole).replace("\n", "\r\n"));
}

TEST_F(CliEditFile, ofAnotherKindOrANewerProgramIsRefused)
{
    expectRefusal(u"does not hold changes of another vault"_s, {});
    expectRefusal(u"does not hold changes of another vault"_s, "%PDF-1.7\n");
    expectRefusal(u"does not hold changes of another vault"_s, bytesOf(vault() + u"/pingshen.db"_s));
    expectRefusal(u"was written by a newer version"_s, ended({"pingshen edits 2", "something else"}));
}

TEST_F(CliEditFile, thatIsForgedIsRefusedWhateverItsEndSays)
{
    auto forged = lines();
    ASSERT_TRUE(forged.last().contains("\"5\""));
    forged.last().replace("\"5\"", "\"4\"");
    expectRefusal(u"holds a change that was not signed by the computer"_s, ended(forged));

    auto keyless = lines();
    keyless.removeIf([](const QByteArray& line) { return line.startsWith("device "); });
    expectRefusal(u"holds changes of a computer whose key it lacks"_s, ended(keyless));

    auto twice = lines();
    twice.last().replace("\"seq\":", "\"seq\":1,\"seq\":");
    expectRefusal(u"holds a change that cannot be read"_s, ended(twice));
}

TEST_F(CliEditFile, leavesNoRoomForAnotherBetweenTheChangesOfOneComputer)
{
    auto appended = lines(); // without a signature, as within a transaction
    auto next = appended.last().split(' ');
    appended.append("edit - " + next.mid(2).join(' ').replace("\"seq\":", "\"seq\":1"));
    expectRefusal(u"holds a change that contradicts the history"_s, ended(appended));

    auto bare = lines();
    bare.last() = "edit - " + next.mid(2).join(' ');
    expectRefusal(u"holds a change that was not signed by the computer"_s, ended(bare));

    auto left = lines();
    left.removeAt(3);
    expectRefusal(u"holds a change that contradicts the history"_s, ended(left));

    auto twice = lines();
    twice.append(twice.last());
    expectRefusal(u"holds a change that contradicts the history"_s, ended(twice));
}

TEST_F(CliEditFile, ofTheFirstLayoutIsReadByEveryLaterProgram)
{
    const auto sample = QStringLiteral(PINGSHEN_TEST_DATA "/edits-file-1/sample.edits");
    const auto answer = accepted({sample, u"--trust"_s, u"5a53-0513-fcef-ba39-0452-f004-73d2-5734"_s});
    EXPECT_EQ(69, answer[u"accepted"_s].toInt());
    EXPECT_EQ(8, answer[u"absent"_s].toInt()) << "each content once, in however many documents it is";
    EXPECT_EQ(8, ask(atHome({u"verify"_s}))[u"awaited"_s].toInt());
}

TEST_F(CliEditFile, passesOverWhatALaterProgramAdds)
{
    auto more = lines();
    more.insert(1, "colour blue");
    more.insert(2, more[2]); // the key twice
    EXPECT_EQ(0, accept({written(ended(more))}, trust()).code);
    EXPECT_EQ(1, ask(atHome({u"list"_s}))[u"applications"_s].toArray().size());
}

TEST_F(CliEditFile, thatIsTooLargeIsRefusedUnread)
{
    QFile huge(file(u"huge"_s));
    ASSERT_TRUE(huge.open(QIODevice::WriteOnly));
    huge.write("pingshen edits 1\n");
    ASSERT_TRUE(huge.resize(qint64(2) << 30)); // sparse
    huge.close();
    expectRefusedLike(u"The file \"%1\" is too large. Nothing was accepted"_s.arg(huge.fileName()),
                      accept({huge.fileName()}, trust()));
}

TEST_F(CliEditFile, isTakenInWithTheOthersOrNot)
{
    const auto cut = written(bytesOf(file()).chopped(1));
    EXPECT_EQ(1, accept({file(), cut}, trust()).code);
    EXPECT_EQ(1, accept({file(), file(u"missing"_s)}, trust()).code);
    EXPECT_TRUE(ask(atHome({u"list"_s}))[u"applications"_s].toArray().isEmpty());
}

TEST_F(CliEditFile, isForItsOwnerAndNeverWrittenIntoAVault)
{
    EXPECT_EQ(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser, QFile(file()).permissions());
    EXPECT_EQ(1, run({u"edits"_s, u"export"_s, vault() + u"/pingshen.db"_s}).code);
    EXPECT_TRUE(ask({u"verify"_s})[u"ok"_s].toBool());
}

TEST_F(CliEditFile, takesNumbersOfComputersOnly)
{
    const auto since = run({u"edits"_s, u"export"_s, file(), u"--since"_s, u"home"_s});
    EXPECT_EQ(2, since.code);
    EXPECT_EQ(
        u"Option \"--since\" requires a computer's number of 32 digits, a colon and the number of its last change "
        "that the other vault has.\n"_s,
        since.err);
    EXPECT_EQ(2, accept({file()}, {u"--trust"_s, u"yes"_s}).code);
}

TEST_F(CliEditFile, isNotWrittenForAReviewerFromWhomAnothersScoresAreHidden)
{
    const QStringList words{u"edits"_s, u"export"_s, file(u"by Bo"_s), u"--author"_s};
    ask({u"score"_s, id, u"--reviewer"_s, u"Bo"_s, u"--set"_s, u"age=1"_s});
    EXPECT_EQ(0, run({u"person"_s, u"add"_s, u"Olga"_s, u"--role"_s, u"office"_s}).code);
    expectRefused(u"The file would hold scores of other reviewers that you may not see until your own score sheets are "
                  "submitted. Nothing was written; ask the office to export the changes."_s,
                  run(words + QStringList{u"Bo"_s}));
    EXPECT_FALSE(QFile::exists(file(u"by Bo"_s)));
    EXPECT_EQ(0, run(words + QStringList{u"Olga"_s}).code);
    EXPECT_TRUE(bytesOf(file(u"by Bo"_s)).contains("born 1984")) << "for the office's other computers: all of it";
    const auto unnamed = run({u"edits"_s, u"export"_s, file(u"unnamed"_s)});
    EXPECT_TRUE(unnamed.out.contains(u"It holds every reviewer's scores and reasons in clear text. Give it only to the "
                                     "office.\n"_s));
    EXPECT_TRUE(run({u"edits"_s, u"export"_s, u"--help"_s}).out.contains(u"all scores and reasons are in it"_s));
    EXPECT_TRUE(run({u"backup"_s, u"--help"_s}).out.contains(u"for the vault's owner: everything is in it"_s));
}

TEST_F(CliEditFile, isNotWrittenForAnExpertWhoTookTheOfficesRoleWhileTheirSheetIsOpen)
{
    ask({u"score"_s, id, u"--reviewer"_s, u"Bo"_s, u"--set"_s, u"age=1"_s});
    EXPECT_EQ(0, run({u"person"_s, u"rename"_s, u"Bo"_s, u"--role"_s, u"expert"_s, u"--role"_s, u"office"_s}).code);
    const QStringList words{u"edits"_s, u"export"_s, file(u"by Bo"_s), u"--author"_s, u"Bo"_s};
    expectRefused(u"The file would hold scores of other reviewers while a score sheet of your own is open, and nobody "
                  "else gave you the role \"Office\". Nothing was written; submit your score sheets, or ask somebody "
                  "else of the office to export the changes."_s,
                  run(words));
    EXPECT_FALSE(QFile::exists(file(u"by Bo"_s)));
}

TEST_F(CliEditFile, isWrittenForAReviewerFromWhomNothingIsHidden)
{
    const QStringList words{u"edits"_s, u"export"_s, file(u"by Anna"_s), u"--author"_s, u"Anna"_s};
    EXPECT_EQ(0, run(words).code) << "her sheet is the only one";
    ask({u"score"_s, id, u"--reviewer"_s, u"Bo"_s, u"--set"_s, u"age=1"_s});
    EXPECT_EQ(1, run(words).code);
}

} // namespace pingshen
