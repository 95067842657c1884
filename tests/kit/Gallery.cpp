// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Card.h"
#include "ui/kit/ElidedLabel.h"
#include "ui/kit/EmptyState.h"
#include "ui/kit/GateBar.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Pill.h"
#include "ui/kit/PlainEdit.h"
#include "ui/kit/ProgressLine.h"
#include "ui/kit/SearchField.h"
#include "ui/kit/SegmentedControl.h"
#include "ui/kit/ToolButton.h"
#include "ui/kit/Toolbar.h"
#include "ui/notice/DialogPrompter.h"
#include "ui/notice/MessageBar.h"
#include "ui/notice/TaskStrip.h"
#include "ui/text/LanguageSwitch.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Theme.h"

#include <QAbstractAnimation>
#include <QApplication>
#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QGridLayout>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>

/// Shows every widget of the kit in one picture a look and language:   kit_gallery FOLDER   (QT_SCALE_FACTOR=2 for 200
/// %)
namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

QWidget* tags(bool zh, QWidget* parent)
{
    auto* box = new QWidget(parent);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const QString& word, Tone tone, const QString& iconName, Pill::Shape shape) {
        auto* pill = new Pill(box, shape);
        pill->say(word, tone, iconName);
        row->addWidget(pill);
    };
    add(zh ? u"已提交 82.50"_s : u"Submitted 82.50"_s, Tone::Ok, {}, Pill::Shape::Tag);
    add(zh ? u"材料更新"_s : u"Stale"_s, Tone::Warning, u"sync"_s, Pill::Shape::Tag);
    add(zh ? u"号码不一致"_s : u"Mismatch"_s, Tone::Error, {}, Pill::Shape::Tag);
    add(zh ? u"证据 2"_s : u"Evidence 2"_s, Tone::Info, u"pin"_s, Pill::Shape::Tag);
    add(zh ? u"草稿"_s : u"Draft"_s, Tone::Neutral, {}, Pill::Shape::Tag);
    add(zh ? u"支持 · 学位证书 p2"_s : u"For · diploma p2"_s, Tone::Ok, {}, Pill::Shape::Chip);
    add(zh ? u"反对 · 申请表 p3"_s : u"Against · form p3"_s, Tone::Error, {}, Pill::Shape::Chip);
    row->addStretch();
    return box;
}

QWidget* strip(bool zh, QWidget* parent)
{
    auto* bar = new Toolbar(parent);
    auto* name = new ElidedLabel(TypeRole::Strong, ElidedLabel::Ink::Text, bar);
    name->setText(zh ? u"学历、学位证书及认证.pdf"_s : u"Diploma, degree certificate and authentication.pdf"_s);
    bar->add(name);
    bar->addGap(space(2));
    for (const auto* tool : {"previous", "next", "zoom-out", "zoom-in", "fit-width", "fit-page", "rotate"}) {
        bar->add(new QAction(icon(QString::fromLatin1(tool)), QString::fromLatin1(tool), bar));
    }
    auto* fit = new ToolButton(QString(), bar);
    fit->setWord(zh ? u"适合宽度"_s : u"Fit width"_s);
    fit->setDropDown(new QMenu(fit));
    bar->add(fit);
    bar->addStretch();
    auto* pages = new QAction(icon(u"pages-two"_s), u"Side by side"_s, bar);
    pages->setCheckable(true);
    pages->setChecked(true);
    bar->add(pages);
    auto* full = new QAction(icon(u"full-screen"_s), u"Full screen"_s, bar);
    full->setEnabled(false);
    bar->add(full);
    return bar;
}

QWidget* scoringCard(bool zh, QWidget* parent)
{
    auto* card = new Card(parent);
    card->setTitle(zh ? u"教育背景"_s : u"Educational background"_s,
                   zh ? u"Educational background · 满分 10"_s : u"教育背景 · maximum 10"_s);
    card->setCurrent(true);
    auto* note = new QLabel(zh ? u"各档分值未公布 · 由主管单位设定。本轮:博士 10 分。"_s
                               : u"Points of each level are not published · set by the office."_s);
    note->setProperty("role", u"note"_s);
    note->setWordWrap(true);
    card->body()->addWidget(note);
    auto* edit = new PlainEdit;
    edit->load(zh ? u"博士学位证书与译文一致,使领馆认证编号可核,专业与岗位相符。"_s
                  : u"The doctorate and its translation agree; the authentication number can be checked."_s);
    card->body()->addWidget(edit);
    auto* empty = new PlainEdit;
    empty->setPlaceholderText(zh ? u"评分理由…"_s : u"Reason…"_s);
    card->body()->addWidget(empty);
    return card;
}

QWidget* fields(bool zh, QWidget* parent)
{
    auto* box = new QWidget(parent);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    auto* search = new SearchField(box);
    search->setHint(zh ? u"搜索全部材料…"_s : u"Search all material…"_s);
    search->setKeyHint(u"Ctrl+K"_s);
    auto* searched = new SearchField(box);
    searched->setText(zh ? u"护照"_s : u"passport"_s);
    auto* combo = new QComboBox(box);
    combo->addItems({zh ? u"适合宽度"_s : u"Fit width"_s, u"100 %"_s});
    auto* line = new QLineEdit(u"12x"_s, box);
    line->setProperty("invalid", true);
    auto* spin = new QSpinBox(box);
    spin->setValue(10);
    auto* date = new QDateEdit(QDate(2025, 12, 5), box);
    date->setCalendarPopup(true);
    grid->addWidget(search, 0, 0);
    grid->addWidget(searched, 0, 1);
    grid->addWidget(combo, 0, 2);
    grid->addWidget(line, 1, 0);
    grid->addWidget(spin, 1, 1);
    grid->addWidget(date, 1, 2);
    return box;
}

QWidget* buttons(bool zh, QWidget* parent)
{
    auto* box = new QWidget(parent);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    for (const auto& [role, word] : {std::pair(u"primary"_s, zh ? u"提交"_s : u"Submit"_s),
                                     {u""_s, zh ? u"取消"_s : u"Cancel"_s},
                                     {u"danger"_s, zh ? u"删除"_s : u"Delete"_s},
                                     {u"link"_s, zh ? u"了解更多"_s : u"Learn more"_s}}) {
        auto* button = new QPushButton(word, box);
        button->setProperty("role", role);
        row->addWidget(button);
    }
    auto* disabled = new QPushButton(zh ? u"不可用"_s : u"Disabled"_s, box);
    disabled->setEnabled(false);
    row->addWidget(disabled);
    auto* check = new QCheckBox(zh ? u"单键快捷键"_s : u"Single keys"_s, box);
    check->setChecked(true);
    row->addWidget(check);
    row->addWidget(new QCheckBox(zh ? u"显示步长"_s : u"Show step"_s, box));
    auto* radio = new QRadioButton(zh ? u"一致"_s : u"Consistent"_s, box);
    radio->setChecked(true);
    row->addWidget(radio);
    row->addWidget(new QRadioButton(zh ? u"不一致"_s : u"Inconsistent"_s, box));
    row->addStretch();
    return box;
}

QWidget* gates(QWidget* parent)
{
    auto* box = new QWidget(parent);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    const auto seventy = WeightedPoints::ofTenThousandths(700'000);
    const auto points = [](int total) { return WeightedPoints::ofTenThousandths(total); };
    for (const auto& standing : {Standing{Verdict::Incomplete, points(649'000), seventy, 3, 0},
                                 Standing{Verdict::Reached, points(757'000), seventy, 0, 0},
                                 Standing{Verdict::NotReached, points(699'999), seventy, 0, 0},
                                 Standing{Verdict::Reached, points(812'000), seventy, 0, 2}}) {
        auto* gate = new GateBar(box);
        gate->showStanding(standing);
        row->addWidget(gate);
    }
    return box;
}

QWidget* list(bool zh, QWidget* parent)
{
    auto* view = new QListWidget(parent);
    view->addItems(
        zh ? QStringList{u"用人单位申请"_s, u"有效护照"_s, u"在京完税证明"_s}
           : QStringList{u"Employer's application form"_s, u"Valid passport"_s, u"Tax payment certificate"_s});
    view->setCurrentRow(1);
    view->setFixedHeight(100);
    return view;
}

QWidget* head(bool zh, QWidget* parent)
{
    auto* box = new QWidget(parent);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    auto* pages = new SegmentedControl(box);
    for (const auto& word : zh ? QStringList{u"材料审核"_s, u"评分"_s, u"实地尽职调查"_s, u"评审组"_s, u"结果"_s}
                               : QStringList{u"Materials"_s, u"Score"_s, u"Site visit"_s, u"Panel"_s, u"Results"_s}) {
        pages->addSegment(word);
    }
    pages->choose(1);
    pages->setSegmentEnabled(4, false);
    row->addWidget(pages);
    row->addSpacing(space(4));
    row->addWidget(new KeyCap(u"?"_s, box));
    row->addWidget(new KeyCap(u"Ctrl+Shift+1"_s, box));
    row->addWidget(new KeyCap(u"Ctrl++"_s, box));
    for (const auto& [role, text] : {std::pair(u"display"_s, zh ? u"评审"_s : u"Pingshen"_s),
                                     {u"title"_s, zh ? u"标题"_s : u"Title"_s},
                                     {u"second"_s, zh ? u"第二行"_s : u"Second"_s},
                                     {u"caption"_s, zh ? u"申报件 · 24"_s : u"Applications · 24"_s}}) {
        auto* label = new QLabel(text, box);
        label->setProperty("role", role);
        row->addWidget(label);
    }
    row->addStretch();
    return box;
}

QWidget* emptyState(bool zh, QWidget* parent)
{
    auto* empty = new EmptyState(u"package"_s, parent);
    empty->setTexts(zh ? u"还没有申报件"_s : u"No applications yet"_s,
                    zh ? u"打开一个材料包(文件夹、压缩包或 PDF),或把它拖到这里。"_s
                       : u"Open an application package (a folder, an archive or PDFs), or drop one here."_s);
    empty->addButton()->setText(zh ? u"打开材料包…"_s : u"Open a package…"_s);
    empty->addButton()->setText(zh ? u"试用样例"_s : u"Try the sample"_s);
    return empty;
}

QWidget* messages(bool zh, QWidget* parent)
{
    auto* bar = new MessageBar(parent);
    bar->show(
        {.tone = Tone::Ok,
         .text =
             [zh] { return zh ? u"评分表已生成:score-sheet.pdf"_s : u"The score sheet was made: score-sheet.pdf"_s; },
         .action = [zh] { return zh ? u"打开文件夹"_s : u"Open the folder"_s; }});
    bar->show(Message::of(Finding{Finding::Code::NoTextLayer,
                                  Finding::Severity::Warning,
                                  u"08-完税证明.pdf"_s,
                                  {{u"pages"_s, 4}, {u"of"_s, 4}}}));
    bar->show(Error{Error::Code::PackageTooLarge, {{u"maximumBytes"_s, 2147483648.0}}, u"申报材料.zip"_s, nullptr});
    bar->show({.tone = Tone::Info,
               .text = [zh] { return zh ? u"已恢复到上次的位置。"_s : u"You are back where you left."_s; }});
    return bar;
}

QWidget* tasks(bool zh, QWidget* parent)
{
    auto* strip = new TaskStrip(parent);
    const int first =
        strip->begin([zh] { return zh ? u"正在导入 申报材料.zip"_s : u"Importing package.zip"_s; }, [] {});
    strip->progress(first, 3, 4);
    strip->begin([zh] { return zh ? u"文字识别"_s : u"Recognising text"_s; }, [] {});
    strip->begin([zh] { return zh ? u"备份"_s : u"Backup"_s; });
    return strip;
}

/// Opens one dialog of each sort and keeps its picture.
void saveDialogs(const QString& name, bool zh)
{
    QWidget window;
    window.show();
    DialogPrompter prompter(window);
    const auto word = [](const QString& text) { return [text] { return text; }; };
    prompter.ask({word(zh ? u"提交评分表?"_s : u"Submit the score sheet?"_s),
                  word(zh ? u"提交后评分表将被锁定,只有主管单位注明理由后才能退回。"_s
                          : u"It is locked then; only the office can return it, with a reason."_s),
                  word(zh ? u"提交"_s : u"Submit"_s)},
                 &window, [](bool) {});
    TextQuestion reason{word(zh ? u"退回评分表"_s : u"Return the score sheet (office)"_s),
                        word(zh ? u"请写明退回的理由,评审人会看到。"_s : u"Say why; the reviewer will read it."_s),
                        word(zh ? u"退回"_s : u"Return"_s),
                        word(zh ? u"理由"_s : u"Reason"_s),
                        zh ? u"缺少"_s : u"No"_s,
                        TextQuestion::Lines([](const QString&) {})};
    reason.problem = [zh](const QString&) { return zh ? u"理由至少 5 个字。"_s : u"At least 5 characters."_s; };
    prompter.askText(reason, &window, [](const auto&) {});
    prompter.choose({word(zh ? u"文件名编码"_s : u"Encoding of file names"_s),
                     {},
                     {word(u"UTF-8"_s), word(u"GB18030"_s), word(u"CP437"_s)},
                     word(zh ? u"重新导入"_s : u"Import again"_s)},
                    &window, [](const auto&) {});
    QApplication::processEvents();
    int number = 0;
    for (auto* dialog : window.findChildren<QDialog*>()) {
        dialog->grab().save(u"%1-dialog%2.png"_s.arg(name).arg(++number));
    }
}

QWidget* gallery(bool zh)
{
    auto* window = new QWidget;
    window->setFocusPolicy(Qt::ClickFocus);
    window->setFocus();
    auto* column = new QVBoxLayout(window);
    column->setSpacing(space(4));
    column->addWidget(head(zh, window));
    column->addWidget(strip(zh, window));
    column->addWidget(messages(zh, window));
    column->addWidget(tasks(zh, window));
    column->addWidget(tags(zh, window));
    column->addWidget(fields(zh, window));
    column->addWidget(buttons(zh, window));
    column->addWidget(gates(window));
    auto* progress = new ProgressLine(window);
    progress->showProgress(72, 100);
    column->addWidget(progress);
    auto* row = new QHBoxLayout;
    row->addWidget(scoringCard(zh, window), 3, Qt::AlignTop);
    auto* side = new QVBoxLayout;
    side->addWidget(list(zh, window));
    side->addWidget(emptyState(zh, window));
    row->addLayout(side, 3);
    column->addLayout(row);
    window->resize(1040, 880);
    return window;
}

void save(const QString& folder)
{
    Theme theme;
    LanguageSwitch language(Language::Chinese);
    const auto scale = qRound(100 * qApp->devicePixelRatio());
    for (const auto to : {Language::Chinese, Language::English}) {
        for (const auto look : {Appearance::Light, Appearance::Dark}) {
            language.change(to);
            theme.apply(look);
            const std::unique_ptr<QWidget> window(gallery(to == Language::Chinese));
            window->show();
            // What slides in has arrived.
            while (window->findChild<QAbstractAnimation*>()) {
                QApplication::processEvents(QEventLoop::WaitForMoreEvents);
            }
            QApplication::processEvents();
            const auto name =
                u"%1/kit-%2-%3-%4"_s.arg(folder, codeOf(to), theme.isDark() ? u"dark"_s : u"light"_s).arg(scale);
            window->grab().save(name + u".png"_s);
            saveDialogs(name, to == Language::Chinese);
        }
    }
}

} // namespace
} // namespace pingshen::ui

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const auto folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("gallery");
    QDir().mkpath(folder);
    pingshen::ui::save(folder);
}
