// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/CorpusPapers.h"

#include "app/samples/Dice.h"
#include "app/samples/Figures.h"
#include "app/samples/Scanner.h"
#include "core/paper/Flow.h"
#include "core/paper/PaperPdf.h"

#include <QtConcurrent>

#include <array>
#include <numeric>

namespace pingshen::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array sentences{
    u"申请人在本单位主持数字化转型项目，组织三个部门完成核心系统的设计与验收。",
    u"The applicant led a team of nine engineers and was responsible for schedule, budget and quality.",
    u"项目成果经第三方机构检测，主要指标达到设计要求，并通过用户单位组织的验收。",
    u"Revenue from the new product line reached 41.6 million yuan in the second year after release.",
    u"本单位承诺所提供的材料真实、完整、有效，并愿意承担相应的法律责任。",
    u"Two patents were granted; both are in use in the production line described in chapter 3.",
    u"薪酬由基本工资、绩效工资和专项津贴三部分组成，每月十五日前发放。",
    u"References may be obtained from the heads of the institutes named in the annex.",
};

QString sentence(Dice& dice)
{
    return QString::fromUtf16(sentences[dice.roll(sentences.size())]);
}

Paragraph paragraph(Dice& dice)
{
    return {.text = {sentence(dice) + sentence(dice), {}}, .after = 4};
}

Table figures(Dice& dice)
{
    Table table{.shares = {2, 1, 1}, .rows = {}, .rules = Rules::Grid, .before = 6, .after = 6};
    for (int year = 2021; year < 2025; ++year) {
        const auto cell = [](const QString& text) { return Cell{.texts = {{text, {}}}}; };
        const auto number = [&dice] { return QString::number(dice.roll(9000) + 1000); };
        table.rows.append({.cells = {cell(u"%1 年度"_s.arg(year)), cell(number()), cell(number())}});
    }
    return table;
}

QList<Block> pageBlocks(int page, int lines, Dice& dice, const Fonts& fonts)
{
    QList<Block> blocks;
    const TextStyle heading{14, Face::Sans, Weight::Bold};
    blocks.append(Paragraph{.text = {u"第 %1 章　工作报告 / Report %1"_s.arg(page), heading}, .after = 8});
    for (int i = 0; i < lines; ++i) {
        blocks.append(paragraph(dice));
    }
    blocks.append(figures(dice));
    if (page % 4 == 1) {
        blocks.append(Overlay{{310, -90, 113, 113}, sealDrawing(u"青岛示例科技有限公司"_s, u"合同专用章"_s, fonts)});
    }
    blocks.append(PageBreak{});
    return blocks;
}

ScanPage scanned(const Paper& paper, int page)
{
    Dice dice(static_cast<quint32>(page) + 1);
    const auto image = pageImage(paper, page, scanDpi).convertToFormat(QImage::Format_RGB32);
    ScanLook look;
    look.skew = static_cast<int>(dice.roll(16000)) - 8000;
    look.seed = dice.next();
    look.quality = 80;
    return {scannedJpeg(image, look), image.size()};
}

} // namespace

Paper reportPaper(int pages, int lines, const Fonts& fonts)
{
    Dice dice(1);
    QList<Block> blocks;
    for (int page = 1; page <= pages; ++page) {
        blocks.append(pageBlocks(page, lines, dice, fonts));
    }
    blocks.removeLast(); // no page after the last
    PageDress dress;
    dress.footer = [](int page, int of) { return QList<Text>{{u"%1 / %2"_s.arg(page).arg(of), {}}}; };
    return layOut(blocks, {}, dress, fonts);
}

QList<ScanPage> scannedPages(const Paper& paper)
{
    QList<int> numbers(paper.pages.size());
    std::iota(numbers.begin(), numbers.end(), 0);
    return QtConcurrent::blockingMapped(numbers, [&](int page) { return scanned(paper, page); });
}

} // namespace pingshen::bench
